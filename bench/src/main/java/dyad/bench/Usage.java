package dyad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has taken of this machine so far, as the kernel counts it. */
record Usage(ProcessHandle process) {
    private static final double TICKS_A_SECOND = 100;

    /** Seconds of processor time so far, in user and kernel mode. */
    double processorSeconds() throws IOException {
        String stat = Files.readString(proc("stat"));
        // The second field, in brackets, may hold anything; utime and stime are the 14th and 15th.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    }

    /** Resident memory in megabytes (1,024 × 1,024 bytes). */
    double residentMegabytes() throws IOException {
        for (String line : Files.readAllLines(proc("status"))) {
            if (line.startsWith("VmRSS:")) {
                return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        throw new IOException("the process is gone");
    }

    private Path proc(String file) {
        return Path.of("/proc", Long.toString(process.pid()), file);
    }
}
