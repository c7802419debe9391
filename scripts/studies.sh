# Benchmarks, simulations and models: all that measures, and is not asserted. Read by ./dyad; needs $root, the folder with the sources.
# shellcheck shell=bash disable=SC2154

run_benchmarks() {
  local app
  need_maven
  lock
  maven -B -q -Dstyle.color=never -Pbench -pl bench -am -Dmaven.test.skip=true package >&2 9>&- </dev/null || fail 'building the benchmarks failed.'
  exec 9>&-
  # What is measured is the program as it is run: its cache, and in this process its flags.
  build_if_changed
  local jars=("$root"/bench/target/dyad-bench-*.jar)
  exec "$JAVA_HOME/bin/java" "${always[@]}" "${small[@]}" -Ddyad.script="$root/dyad" \
    -cp "${jars[0]}:$root/bench/target/lib/*" dyad.bench.Main "$@"
}

# The harness is among the tests of the end; what it starts and kills is the program from the same classes. A copy, so
# that builds do not disturb a long run.
run_kills() {
  local app folder=$root/end/target/kills-$$
  PATH=$PATH:/usr/sbin
  need_maven
  build_if_changed
  lock
  maven -B -q -Dstyle.color=never -pl end -am test-compile >&2 9>&- </dev/null || fail 'building the tests failed.'
  mkdir -p "$folder"
  cp -r "$root/end/target/test-classes" "$folder/"
  # The newest four stay: a long run may still use one.
  ls -dt "$root"/end/target/kills-*/ | tail -n +5 | xargs -r rm -rf
  exec 9>&-
  exec "$JAVA_HOME/bin/java" "${always[@]}" "-Ddyad.app=$app" -cp "$folder/test-classes:$(class_path "$app")" dyad.kills.Main "$@"
}

# Also test code of the end, with the guessers' libraries; the ends that it watches are the compiled program.
run_observatory() {
  local folder=$root/end/target/observe-$$ jars module
  PATH=$PATH:/usr/sbin
  { command -v tcpdump && command -v mosquitto && { command -v gcc || command -v tcc; }; } >/dev/null ||
    fail 'the observatory needs: apt-get install tcpdump mosquitto gcc libc6-dev'
  need_maven
  lock
  maven -B -q -Dstyle.color=never -pl core,relay,end test-compile dependency:copy-dependencies -DincludeScope=test \
    -DexcludeGroupIds=dyad -DexcludeArtifactIds=slf4j-jdk14 "-DoutputDirectory=$folder/lib" >&2 9>&- </dev/null || fail 'building the observatory failed.'
  mkdir -p "$folder/classes"
  for module in core relay end; do cp -r "$root/$module/target/classes/." "$folder/classes"; done
  cp -r "$root/end/target/test-classes" "$folder/"
  ls -dt "$root"/end/target/observe-*/ | tail -n +4 | xargs -r rm -rf
  exec 9>&-
  jars=("$folder"/lib/*.jar)
  local IFS=:
  exec "$JAVA_HOME/bin/java" "${always[@]}" "-Ddyad.root=$root" -cp "$folder/test-classes:$folder/classes:${jars[*]}" \
    dyad.observe.Main "$@"
}

# Targets and harness are test code of a module of their own; a copy, so that builds do not disturb a long run.
run_fuzzers() {
  local folder=$root/fuzz/target/run-$$ jars module status=0
  need_maven
  lock
  maven -B -q -Dstyle.color=never -Pfuzz -pl core,relay,end,fuzz test-compile dependency:copy-dependencies -DincludeScope=test \
    -DexcludeGroupIds=dyad -DexcludeArtifactIds=slf4j-jdk14 "-DoutputDirectory=$folder/lib" >&2 9>&- </dev/null || fail 'building the fuzzers failed.'
  mkdir -p "$folder/classes"
  for module in core relay end; do cp -r "$root/$module/target/classes/." "$folder/classes"; done
  cp -r "$root/fuzz/target/test-classes" "$folder/"
  cp -r "$root/end/target/test-classes/dyad/safety" "$folder/test-classes/dyad/"
  ls -dt "$root"/fuzz/target/run-*/ | tail -n +4 | xargs -r rm -rf
  exec 9>&-
  jars=("$folder"/lib/*.jar)
  local IFS=:
  "$JAVA_HOME/bin/java" "${always[@]}" "-Ddyad.root=$root" "-Ddyad.commit=$(commit {core,relay,end}/src/main fuzz/src/test/java)" \
    -cp "$folder/test-classes:$folder/classes:${jars[*]}" dyad.fuzz.Main "$@" || status=1
  "$JAVA_HOME/bin/java" -cp "$folder/test-classes" dyad.safety.FuzzingSection "$root"
  return $status
}

# The simulator is test code of the core, and runs from a copy of the classes, so that builds do not disturb a long run.
simulate() {
  local state folder jars
  state=$(source_state_of pom.xml core/pom.xml core/src)
  folder=$root/core/target/sim-$state
  if [[ ! -e $folder/complete ]]; then
    need_maven
    lock
    build_simulator "$folder" 9>&-
    exec 9>&-
  fi
  jars=("$folder"/lib/*.jar)
  local IFS=:
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx2g -Ddyad.root="$root" -Ddyad.commit="$(commit core/src)" \
    -cp "$folder/classes:$folder/test-classes:${jars[*]}" dyad.sim.Main "$@"
}

build_simulator() {
  local folder=$1 log=$root/target/build.log
  say 'the sources of the core changed: building the simulator …'
  rm -rf "$folder"
  if ! maven -B -Dstyle.color=never -pl core test-compile dependency:copy-dependencies -DincludeScope=compile \
    -DoutputDirectory="$folder/lib" 2>&1 </dev/null | tee "$log" | show_progress; then
    { grep -m 60 -E '^\[(WARNING|ERROR)\]|^ ' "$log" || tail -n 20 "$log"; } >&2
    fail 'the build failed; the whole of its output is in target/build.log.'
  fi
  cp -r "$root/core/target/classes" "$root/core/target/test-classes" "$folder/"
  touch "$folder/complete"
  # The newest two stay: a long run may still use the one before.
  ls -dt "$root"/core/target/sim-*/ | tail -n +3 | xargs -r rm -rf
}

# What a failing seed or a figure belongs to: the commit, and whether these files and folders differ from it.
commit() {
  local name
  name=$(git -C "$root" rev-parse --short HEAD 2>/dev/null) || name=unknown
  [[ -z $(git -C "$root" status --porcelain -- "$@" 2>/dev/null) ]] || name+=' with changes'
  printf '%s' "$name"
}

# The table is what the tests print; the picture is drawn anew.
run_model() {
  local depth=6 troubles=2 more=()
  while [[ $# -gt 0 ]]; do
    case $1 in
      --depth) depth=${2:?} ;;
      --troubles) troubles=${2:?} && more=("-Ddyad.model.more=TROUBLES=$2 LAST=9") ;;
      *) fail "unknown: $1. Known are --depth D and --troubles T." ;;
    esac
    shift 2
  done
  { command -v spin && command -v tcc; } >/dev/null || fail 'the model needs: apt-get install spin tcc libc6-dev'
  need_maven
  lock
  maven -B -Dstyle.color=never -pl end -am test '-Dtest=BondModelTest,LifePictureTest,SearchTest' \
    -Dsurefire.failIfNoSpecifiedTests=false -Ddyad.model.draw=true "-Ddyad.model.depth=$depth" \
    "-Ddyad.model.troubles=$troubles" "${more[@]}" 2>&1 9>&- </dev/null | tee "$root/target/model.log" |
    sed -n -E 's/^(\[INFO\] )?(model|search): //p' || fail 'it does not hold; see target/model.log.'
}

# Prints the figures of docs/nearness.md and draws its plot anew.
run_globe() {
  local pairs=1200000
  while [[ $# -gt 0 ]]; do
    case $1 in
      --pairs) pairs=${2:?} ;;
      *) fail "unknown: $1. Known is --pairs N." ;;
    esac
    shift 2
  done
  need_maven
  lock
  maven -B -Dstyle.color=never -pl end -am test '-Dtest=GlobeTest,WalkersTest,P13ProbingIsBoundedTest' \
    -Dsurefire.failIfNoSpecifiedTests=false "-Ddyad.globe.pairs=$pairs" -Ddyad.globe.draw=true \
    -Ddyad.globe.long=true 2>&1 9>&- </dev/null | tee "$root/target/globe.log" |
    sed -n -E 's/^(\[INFO\] )?(globe|walkers|liar): //p' || fail 'it does not hold; see target/globe.log.'
}

# A third broker beside those of the suite, 100 MB from Maven Central. Its libraries are kept away from ours, in a process of its own.
run_hivemq() {
  need_maven
  lock
  { maven -B -q -Dstyle.color=never -Phivemq -pl hivemq package >&2 && maven -B -Dstyle.color=never -pl core,relay,end test \
    -Ddyad.skip.first=true -Dsurefire.failIfNoSpecifiedTests=false "-Ddyad.hivemq=$root/hivemq/target" \
    '-Dtest=FitnessTest,TwoEndsOverHiveMqTest,HiveMqTest,RelayTroubleTest,NeverTogetherTest,CodeTest,P05LeavingErasesKeysTest'; } 9>&- </dev/null ||
    fail 'it does not hold.'
}
