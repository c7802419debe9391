# Builds the program when its sources changed, and starts it. Read by ./dyad; needs $root, the folder with the sources.
# shellcheck shell=bash disable=SC2154

# A name for the present state of these files and folders: changed, new and removed files all give another.
source_state_of() {
  {
    cd "$root"
    find "$@" -type f -printf '%p %s %T@\n' 2>/dev/null |
      LC_ALL=C sort || true
    printf '%s\n' "$JAVA_HOME"
    cat "$JAVA_HOME/release"
  } | sha256sum | cut -c1-16
}

source_state() {
  source_state_of pom.xml .mvn dyad scripts/{java,build}.sh {core,relay,end}/pom.xml {core,relay,end}/src/main
}

# Turns Maven's log into one line per step.
show_progress() {
  awk '
    /Downloaded from/ { if (++fetched % 25 == 0) step("fetched " fetched " files") }
    /^\[INFO\] Building Dyad/ { module = $4 }
    /^\[INFO\] --- .* @ / && !/toolchain|test[RC]|surefire/ { split($3, part, ":"); name = part[1]; goal = part[length(part)]
      sub(/^maven-/, "", name); sub(/-plugin$/, "", name)
      step(module ": " name (goal ~ /^[0-9]/ || goal == name ? "" : " " goal)) }
    function step(text) { if (text != last) print "  " text; last = text; fflush() }' >&2
}

build() {
  local app=$1 log=$root/target/build.log
  if compgen -G "$root/end/target/app-*" >/dev/null; then
    say 'the sources changed: building …'
  else
    say 'building for the first time: a minute or two, and about 110 MB from Maven Central if they are not here yet …'
  fi
  # Maven removes neither a copied resource whose source is gone nor a jar of another version.
  find "$root"/{core,relay,end}/target/classes -type f ! -name '*.class' -delete 2>/dev/null || true
  rm -rf "$root"/{core,relay,end}/target/dyad-*.jar
  if ! maven -B -Dstyle.color=never -pl end -am -Dmaven.test.skip=true package 2>&1 </dev/null | tee "$log" | show_progress; then
    { grep -m 60 -E '^\[(WARNING|ERROR)\]|^ ' "$log" || tail -n 20 "$log"; } >&2
    fail 'the build failed; the whole of its output is in target/build.log.'
  fi
  # Each build has a folder of its own, so that ends which run keep the jars they started with.
  rm -rf "$app" && mkdir -p "$app/lib"
  cp "$root"/{core,relay,end}/target/dyad-*.jar "$app/"
  cp -pl "$root"/end/target/lib/*.jar "$app/lib/" 2>/dev/null || cp -p "$root"/end/target/lib/*.jar "$app/lib/"
  options "$app/command" "${always[@]}" -Xms8m -Xmx64m -XX:TieredStopAtLevel=1 -cp "$(class_path "$app")"
  options "$app/run" "${always[@]}" "${small[@]}" -cp "$(class_path "$app")"
}

# What makes a build one that is started.
complete() {
  train "$1"
  touch "$1/complete"
  remove_old_builds
}

# One run of the program writes the ahead-of-time cache which later starts of an end read. Without adapters, as some
# of them have the same name to Java 25, which then warns at every start; and without profiles (which quick compilation
# makes none of), as with them a start takes a third more time and 4 MB more.
train() {
  local app=$1 cache=$1/dyad.aot
  say 'preparing a quick start …'
  if ! "$JAVA_HOME/bin/java" "@$app/run" "-XX:AOTCacheOutput=$cache" \
    -XX:+UnlockDiagnosticVMOptions -XX:-AOTAdapterCaching \
    dyad.command.Main warm-up >"$root/target/warm-up.log" 2>&1 </dev/null; then
    rm -f "$cache"
    say 'that did not work (see target/warm-up.log); starts will take a little longer.'
    return
  fi
  # Halves the work of a start. An unusable cache is passed over in silence.
  options "$app/run" "${always[@]}" "${small[@]}" "-XX:AOTCache=$cache" '-Xlog:aot*=off:stderr' '-Xlog:cds*=off:stderr' \
    -cp "$(class_path "$app")"
}

# Writes options for the JVM into a file that it reads by @FILE, for the launcher and for tests that start the program.
options() {
  local file=$1 option
  shift
  for option; do
    option=${option//\\/\\\\}
    printf '"%s"\n' "${option//\"/\\\"}"
  done >"$file"
}

# The three newest stay: an end may still run from one of them.
remove_old_builds() {
  local old
  while IFS= read -r old; do
    rm -rf "$old"
  done < <(ls -dt "$root"/end/target/app-*/ | tail -n +4)
}

# Where the build of the present sources is, or will be.
app_now() {
  printf '%s' "$root/end/target/app-$(source_state)"
}

build_if_changed() {
  app=$(app_now)
  [[ -e $app/complete ]] && return
  need_maven
  lock
  [[ -e $app/complete ]] || { build "$app" && complete "$app"; } 9>&-
  exec 9>&-
}

always=(
  --enable-native-access=ALL-UNNAMED
  --sun-misc-unsafe-memory-access=allow
  -Djava.awt.headless=true
  -XX:+UseSerialGC
  # Where an end stands, and its keys, are in its memory, which no crash writes down.
  -XX:-CreateCoredumpOnCrash
  -XX:ErrorFile=/dev/null
  # Standard output belongs to the program: scripts read it.
  -Xlog:disable
  -Xlog:all=warning:stderr
)

# For an end, which runs all day and has next to nothing to do (docs/performance.md has the figures): a heap that stays
# near what is in use, memory that the compiler used given back, buffers made when they are needed instead of 4 MB at a
# time, no thread that looks every second for cancelled timers, and none that looks four times a second for locks to tidy
# away. What is done once a second is compiled within minutes, by the compiler that takes little, and not read as bytecode for
# a quarter of an hour. The cache is made with the same.
small=(
  -XX:ReservedCodeCacheSize=32m
  -XX:+UseCompactObjectHeaders
  -Xms8m
  -Xmx512m
  -XX:MinHeapFreeRatio=10
  -XX:MaxHeapFreeRatio=20
  -XX:TrimNativeHeapInterval=30000
  -XX:-UsePerfData
  -XX:+UnlockDiagnosticVMOptions
  -XX:AsyncDeflationInterval=10000
  -XX:TieredStopAtLevel=1
  -XX:CompileThresholdScaling=0.1
  -Dio.netty.allocator.type=unpooled
  -Drx2.purge-enabled=false
)

# A list of jars and no wildcard: the ahead-of-time cache is bound to it.
class_path() {
  local jars=("$1"/dyad-*.jar "$1"/lib/*.jar)
  local IFS=:
  printf '%s' "${jars[*]}"
}

run_program() {
  local app java launcher=$root/dyad
  build_if_changed
  java=$JAVA_HOME/bin/java
  # shellcheck source=packaging/launch.sh
  . "$root/packaging/launch.sh"
}
