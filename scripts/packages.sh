# What others install or build on; and that the same sources give the same bytes. Read by ./dyad; needs $root, the folder with the sources.
# shellcheck shell=bash disable=SC2154

run_package() {
  local app
  build_if_changed
  "$root/packaging/package" "$app" "$@"
}

# Builds a copy of the sources in another folder.
build_again() {
  local again=$root/target/again
  say 'building the same sources once more, elsewhere …'
  rm -rf "$again" && mkdir -p "$again"
  (cd "$root" && tar -c pom.xml {core,relay,end}/pom.xml end/libraries.sha256 {core,relay,end}/src/main) | tar -x -C "$again"
  # The examiner of the sources has seen them, and takes longer than the compiler.
  root=$again maven -B -q -Dstyle.color=never -pl end -am -Dmaven.test.skip=true -Ddyad.examiner=-Xdiags:compact package \
    >"$root/target/again.log" 2>&1 </dev/null || fail 'the second build failed; see target/again.log.'
}

# Compares every byte of that with what the build here has made.
compare_builds() {
  local again=$root/target/again file
  for file in "$again"/{core,relay,end}/target/dyad-*.jar "$again"/end/target/lib/*.jar; do
    cmp -- "$file" "$root/${file#"$again/"}" || fail 'the same sources gave other bytes.'
  done
  say "the same sources gave the same bytes ($(cat "$again"/{core,relay,end}/target/dyad-*.jar | sha256sum | cut -c1-16))."
  rm -rf "$again"
}

run_reproduce() {
  need_maven
  lock
  maven -B -q -Dstyle.color=never -pl end -am -Dmaven.test.skip=true package 9>&- </dev/null || fail 'the build failed.'
  build_again 9>&-
  compare_builds
}

# For other programs: the jars with sources and Javadoc, in the form of a Maven repository.
run_library() {
  local deploy
  mapfile -t deploy < <(to_repository)
  need_maven
  lock
  maven -B -q -Dstyle.color=never -Plibrary -pl .,core,relay,end,library -Dmaven.test.skip=true "${deploy[@]}" 9>&- </dev/null ||
    fail 'the build failed.'
  say 'the library is in target/repository, as dyad:dyad-library; examples/ shows how it is used.'
}

# The goal and where to; and nothing into the person's own repository.
to_repository() {
  printf '%s\n' deploy "-DaltDeploymentRepository=dyad::file:$root/target/repository" -Dmaven.install.skip=true
}

run_bill() {
  need_maven
  lock
  maven -B -q -Pbill -pl end -am process-classes >&2 9>&- </dev/null || fail 'the build failed.'
  say 'written: end/target/dyad.cdx.json (CycloneDX)'
}

format_sources() {
  need_maven
  lock
  maven -B -q -Pbrowser,fuzz,bench,library,hivemq spotless:apply 9>&- </dev/null || fail 'formatting failed.'
}
