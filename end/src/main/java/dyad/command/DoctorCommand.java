package dyad.command;

import dyad.doctor.Finding;
import dyad.doctor.Finding.Grade;
import dyad.home.HomeException;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "doctor",
        description = {
            "Look whether everything is as an end needs it, and say what to do: home, disk, store, clock, relay, page,",
            "phone, lamps. Changes nothing, and leaves an end that runs in peace."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Nothing is wrong; a warning may be among it.",
            "1:Something is wrong.",
            "2:The command makes no sense, or a file of the configuration cannot be read."
        })
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Context context;
    private final Set<Grade> seen = EnumSet.noneOf(Grade.class);

    DoctorCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws HomeException, IOException, InterruptedException {
        Output output = context.output(common.json());
        new Examination(common.layers(context), finding -> tell(output, finding)).run();
        output.human(summary());
        return seen.contains(Grade.WRONG) ? ExitCode.FAILED : ExitCode.OK;
    }

    private String summary() {
        if (seen.contains(Grade.WRONG)) {
            return "Something is wrong; what to do stands below it.";
        }
        return seen.contains(Grade.WARN) ? "Nothing is wrong; look at what is warned of." : "All is well.";
    }

    private void tell(Output output, Finding finding) {
        seen.add(finding.grade());
        JsonObjectBuilder object = output.object()
                .add("part", finding.part())
                .add("grade", finding.grade().word())
                .add("finding", finding.sentence());
        finding.advice().ifPresent(advice -> object.add("advice", advice));
        String line = "%-5s  %-13s  %s".formatted(finding.grade().word(), finding.part(), finding.sentence());
        output.line(
                object.build(),
                line
                        + finding.advice()
                                .map(advice -> "%n%22s%s".formatted("", advice))
                                .orElse(""));
    }
}
