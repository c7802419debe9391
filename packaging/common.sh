# What making each sort of package needs. Read by those scripts; needs $root, the folder with the sources.
# shellcheck shell=bash

fail() {
  printf 'package: %s\n' "$@" >&2
  exit 1
}

say() {
  printf 'package: %s\n' "$@" >&2
}

need() {
  local tool missing=()
  for tool; do command -v "$tool" >/dev/null || missing+=("$tool"); done
  [[ ${#missing[@]} -eq 0 ]] || fail "this needs: ${missing[*]}"
}

# As it stands in pom.xml. For Debian a version that is not finished comes before the one that is: 0.1.0~snapshot < 0.1.0.
version() {
  local version
  version=$(sed -n '/<artifactId>dyad<\/artifactId>/{n;s/.*<version>\(.*\)<\/version>.*/\1/p}' "$root/pom.xml" | head -n 1)
  [[ -n $version ]] || fail 'pom.xml names no version.'
  printf '%s' "${version/-SNAPSHOT/~snapshot}"
}

# Every date in a package is that of the last change, so that the same sources give the same bytes.
# https://reproducible-builds.org/specs/source-date-epoch
use_source_date() {
  SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct 2>/dev/null)} ||
    fail 'set SOURCE_DATE_EPOCH (seconds since 1970): there is no git history here that tells when this was changed.'
  export SOURCE_DATE_EPOCH
}
