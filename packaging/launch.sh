# How the program is started: ./dyad reads this, and /usr/bin/dyad of the package is this after four lines of its own.
# Needs $java, $app (the folder with the options "run" and "command") and $launcher (what the person called).
# shellcheck shell=sh disable=SC2154
ulimit -c 0
case ${1:-} in
  # The last three make a key from a passphrase, which takes memory on purpose.
  run | relay | demo | backup | restore | move) options=run ;;
  # Over in a moment, and sooner without reading the 35 MB of the cache.
  *) options=command ;;
esac
set -f
# shellcheck disable=SC2086 # Several flags in one variable.
exec "$java" "-Ddyad.launcher=$launcher" "@$app/$options" ${DYAD_JAVA_OPTS:-} dyad.command.Main "$@"
