# Which Java and which Maven, and one build at a time. Read by ./dyad; needs $root, the folder with the sources.
# shellcheck shell=bash disable=SC2154

is_jdk_25() {
  local release
  [[ -x $1/bin/javac && -r $1/release ]] || return 1
  release=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [[ -n $release && $release -ge 25 ]]
}

find_jdk() {
  local on_path candidate
  on_path=$(readlink -f "$(command -v javac || true)") || on_path=
  for candidate in "${JAVA_HOME:-}" "${on_path%/bin/javac}" /usr/lib/jvm/*; do
    if [[ -n $candidate ]] && is_jdk_25 "$candidate"; then
      JAVA_HOME=$(readlink -f "$candidate")
      export JAVA_HOME
      return
    fi
  done
  fail 'no JDK 25 found in JAVA_HOME, on PATH or under /usr/lib/jvm.' \
    'Install a JDK 25 or later: "apt-get install openjdk-25-jdk" where your release has it, else Eclipse Temurin 25' \
    'from https://adoptium.net, and set JAVA_HOME to its folder if it is not under /usr/lib/jvm.'
}

need_maven() {
  command -v mvn >/dev/null || fail 'Maven is needed to build. Install it with: apt-get install maven'
}

# Maven 3.8 does not read MAVEN_ARGS itself; naming it twice does no harm to later versions.
maven() {
  local extra
  read -ra extra <<<"${MAVEN_ARGS:-}"
  # Maven 3.8 carries a Guava and a Jansi that make Java 25 print warnings. It does not live long enough for the thorough compiler.
  MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 \
-XX:+UseSerialGC ${MAVEN_OPTS:-}" \
    mvn -f "$root/pom.xml" "${extra[@]}" "$@"
}

# One Maven at a time writes below target/. What it starts must not inherit the lock: call it with 9>&-.
lock() {
  mkdir -p "$root/target" 2>/dev/null && [[ -w $root/target ]] || fail "cannot write to $root/target, where builds go."
  exec 9>"$root/target/build.lock"
  flock -n 9 && return
  say 'another build is under way; waiting for it …'
  flock 9
}
