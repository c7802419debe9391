/* fsync and fdatasync of a slow disk: each takes SLOW_DISK_MICROS longer on average. Loaded by LD_PRELOAD. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static void wait_as_long_as_a_slow_disk(void) {
  static unsigned int chance;
  const char *mean = getenv("SLOW_DISK_MICROS");
  long micros = mean ? atol(mean) : 0;
  struct timespec now;
  if (micros <= 0) return;
  if (chance == 0) {
    clock_gettime(CLOCK_MONOTONIC, &now);
    chance = (unsigned int)now.tv_nsec | 1;
  }
  micros = micros / 2 + rand_r(&chance) % micros;
  struct timespec pause = {micros / 1000000, micros % 1000000 * 1000};
  nanosleep(&pause, NULL);
}

int fsync(int file) {
  static int (*really)(int);
  if (!really) really = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  wait_as_long_as_a_slow_disk();
  return really(file);
}

int fdatasync(int file) {
  static int (*really)(int);
  if (!really) really = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  wait_as_long_as_a_slow_disk();
  return really(file);
}
