# The test suite, and what looks at the page and at the safety properties. Read by ./dyad; needs $root, the folder with the sources.
# shellcheck shell=bash disable=SC2154

has_chromium() {
  command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null
}

run_tests() {
  local profile=(-Pbrowser) arguments=() missing=() argument
  for argument; do
    if [[ $argument == --without-browser ]]; then profile=(); else arguments+=("$argument"); fi
  done
  # Where Debian puts mosquitto, and where the PATH of a plain user does not look.
  PATH=$PATH:/usr/sbin
  [[ ${#profile[@]} -eq 0 ]] || has_chromium || missing+=(chromium-headless-shell)
  command -v mosquitto >/dev/null || missing+=(mosquitto)
  command -v mvn >/dev/null || missing+=(maven)
  [[ ${#missing[@]} -eq 0 ]] || fail "the tests need what is not here. Install it with: apt-get install ${missing[*]}"
  [[ ${#profile[@]} -gt 0 ]] || say '*** THE BROWSER TESTS ARE LEFT OUT (--without-browser) ***'
  { command -v spin && command -v tcc; } >/dev/null ||
    say '*** THE MODEL OF A BOND IS NOT CHECKED. For that: apt-get install spin tcc libc6-dev ***'
  { command -v tcpdump && { command -v gcc || command -v tcc; }; } >/dev/null ||
    say '*** NOBODY LOOKS ON FROM OUTSIDE (ObservatoryTest). For that: apt-get install tcpdump tcc libc6-dev ***'
  command -v tor >/dev/null || say '*** NOTHING IS TESTED WITH TOR. For that: apt-get install tor ***'
  if [[ ${#arguments[@]} -gt 0 ]]; then
    # A few tests only.
    local app
    build_if_changed
    lock
    maven -B "${profile[@]}" -Pfuzz verify "-Ddyad.app=$app" "${arguments[@]}" 9>&- </dev/null || fail 'the tests failed.'
  else
    test_all "${profile[@]}"
  fi
  [[ ${#profile[@]} -gt 0 ]] || say '*** THE BROWSER TESTS WERE LEFT OUT (--without-browser): this was not the whole suite ***'
}

# Builds the program, and beside it once more elsewhere; then compiles and checks everything else, while the program, which mostly waits in it,
# prepares its quick start. Then the end and after it the page, whose tests mostly wait, and beside both, with the lowest priority, the core,
# the parsers, the relay, and programs with the library in them, which mostly work. All start the program as it was
# built for people. Last, alone, the observatory, since whoever shares the processors with those that are watched is seen too.
test_all() {
  local app profile=("$@") deploy again ready work failed=
  mapfile -t deploy < <(to_repository)
  lock
  rm -f "$root"/*/target/surefire-reports/*.txt
  { build_again && test_second; } 9>&- &
  again=$!
  app=$(app_now)
  [[ -e $app/complete ]] || build "$app" 9>&-
  [[ -e $app/complete ]] || complete "$app" 9>&- &
  ready=$!
  wait "$again" || exit 1
  maven -B -T2 "${profile[@]}" -Pfuzz,bill,library "${deploy[@]}" -Ddyad.skip.first=true -Ddyad.skip.end=true \
    -Ddyad.skip.browser=true 9>&- </dev/null || fail 'it cannot be built.'
  compare_builds
  wait "$ready"
  { renice -n 19 -p $BASHPID >/dev/null && test_work; } &
  work=$!
  test_beside 'end ' -pl core,relay,end -Ddyad.skip.first=true "-Ddyad.app=$app" || failed=yes
  if [[ ${#profile[@]} -gt 0 ]]; then
    test_beside page "${profile[@]}" -pl core,relay,end,browser -Ddyad.skip.first=true -Ddyad.skip.end=true "-Ddyad.app=$app" ||
      failed=yes
  fi
  wait "$work" || failed=yes
  test_beside seen -pl core,relay,end -Ddyad.skip.first=true -Dtest=ObservatoryTest -Dsurefire.failIfNoSpecifiedTests=false \
    -Ddyad.observe=true "-Ddyad.app=$app" || failed=yes
  [[ -z $failed ]] || { failures >&2 && fail 'the tests failed.'; }
}

# Which, and why, a line each: what was printed of them stands far above, among the lines of others.
failures() {
  awk '/<<< (FAILURE|ERROR)!$/ && !/^Tests run/ { name = $1; getline; print "  " name ": " substr($0, 1, 300) }' \
    "$root"/*/target/surefire-reports/*.txt 2>/dev/null || true
}

test_work() {
  local examples failed=0
  test_examples &
  examples=$!
  test_beside core -Pfuzz -pl core,relay,end,fuzz -Ddyad.skip.end=true || failed=1
  wait "$examples" || failed=1
  return $failed
}

# A project of its own, which takes the library from where the build has put it.
test_examples() {
  root=$root/examples maven -B verify 2>&1 9>&- </dev/null | sed -u 's/^/uses | /'
}

# Nothing is compiled or checked again, and every line says from which of them it comes.
test_beside() {
  maven -B test -Dspotless.check.skip=true "${@:2}" 2>&1 9>&- </dev/null | sed -u "s/^/$1 | /"
}

# Its own tests; those with an end of this implementation are among Maven's.
test_second() {
  if command -v node >/dev/null && [[ -d $root/second/node_modules ]]; then
    (cd "$root/second" && node --test test/*.test.js) 9>&- </dev/null || fail 'the tests of the second implementation failed.'
  else
    say '*** THE SECOND IMPLEMENTATION IS NOT TESTED. For that: apt-get install nodejs npm, and: npm ci --prefix second ***'
  fi
}

# The tests found by the number of a property, and the page that tells of them. With --full each way of falling silent is tried
# a hundred times, which takes about ten minutes more.
run_safety() {
  local full=false status=0 log=$root/target/safety.log
  case ${1:-} in
    '') ;;
    --full) full=true ;;
    *) fail "unknown: $1. Known is --full." ;;
  esac
  has_chromium || fail 'the properties of the page need: apt-get install chromium-headless-shell'
  PATH=$PATH:/usr/sbin
  command -v mosquitto >/dev/null || fail 'the tests need: apt-get install mosquitto'
  need_maven
  lock
  rm -f "$root"/{core,end,browser}/target/surefire-reports/*P[01][0-9]*
  maven -B -Dstyle.color=never -Pbrowser -pl core,relay,end,browser test '-Dtest=P0*Test,P1*Test' -fae \
    -Dsurefire.failIfNoSpecifiedTests=false "-Ddyad.safety.full=$full" >"$log" 2>&1 9>&- </dev/null || status=1
  sed -n -E 's/^(\[INFO\] )?safety: /  /p' "$log"
  "$JAVA_HOME/bin/java" -cp "$root/end/target/test-classes" dyad.safety.Main "$root" "$full" || status=1
  [[ $status -eq 0 ]] || fail 'not all of it holds; see docs/safety.md and target/safety.log.'
}

# What the pictures are called in docs/images, and in the screenshots of the browser tests; each is taken on a phone and on a
# desktop, by night and by day. One more picture is one more line.
screens=(
  meeting=words
  first-touch=first-touch
  field=field
  touch=touch
  near=near
  feeling=feeling-drawn
  image-arriving=picture-arriving
  quiet=quiet
)

# The tests that come by there.
seen_by='GuideTest#two_who*,FieldAppearanceTest#the_field*,P08SensingIsAlwaysShownTest#both_feel*,PictureTest#a_picture_that_is_dropped*'

run_screens() {
  local screen device light seen=$root/browser/target/screenshots images=$root/docs/images
  command -v pngquant >/dev/null || fail 'the pictures need: apt-get install pngquant'
  has_chromium || fail 'the pictures need: apt-get install chromium-headless-shell'
  need_maven
  lock
  PATH=$PATH:/usr/sbin maven -B -Pbrowser -pl browser -am test "-Dtest=$seen_by" "-Ddyad.screenshots=$seen" \
    -Dsurefire.failIfNoSpecifiedTests=false 9>&- </dev/null || fail 'the tests that look at the page failed.'
  mkdir -p "$images"
  for screen in "${screens[@]}"; do
    for device in phone desktop; do
      for light in dark light; do
        shrink "$seen/${screen#*=}-$device-$light.png" "$images/${screen%=*}-$device-$light.png"
      done
    done
  done
}

# With as many colours as 150 KB hold; a sky needs many, or it shows bands.
shrink() {
  local colours
  # Spread dots hide bands but weigh; where they weigh too much, a light sky does without.
  for colours in 256 128 64 '--nofs 128' '--nofs 64'; do
    # shellcheck disable=SC2086
    pngquant --force --speed 4 --strip --output "$2" $colours "$1"
    [[ $(stat -c %s "$2") -gt 150000 ]] || return 0
  done
  fail "$2 does not become small enough."
}
