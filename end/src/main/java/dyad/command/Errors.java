package dyad.command;

import dyad.backup.BackupException;
import dyad.end.Refusal;
import dyad.home.ConfigurationException;
import dyad.home.HomeBusyException;
import dyad.home.HomeException;
import dyad.relay.RelayException;
import java.io.IOException;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into a sentence and an exit code; a stack trace is shown only with DYAD_DEBUG=1. */
final class Errors implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final Context context;

    Errors(Context context) {
        this.context = context;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        CommandFailure failure = CommandFailure.usage(wrong.getMessage() + ". See: " + command + " --help");
        return report(failure, Arrays.asList(arguments).contains("--json"), wrong);
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult result) {
        return report(translate(problem), command.getParseResult().hasMatchedOption("--json"), problem);
    }

    private int report(CommandFailure failure, boolean asJson, Exception cause) {
        if (context.lifetime().isStopping()) {
            return failure.exitCode();
        }
        context.output(asJson).error(String.valueOf(failure.getMessage()), failure.kind());
        if (context.surroundings().variable("DYAD_DEBUG").isPresent()) {
            cause.printStackTrace(context.terminal().err());
        }
        return failure.exitCode();
    }

    private static CommandFailure translate(Exception problem) {
        String message = problem.getMessage() == null ? "" : problem.getMessage();
        return switch (problem) {
            case CommandFailure failure -> failure;
            case Refusal refusal ->
                new CommandFailure(ExitCode.FAILED, refusal.kind().word(), message);
            case BackupException backup ->
                new CommandFailure(ExitCode.FAILED, backup.kind().word(), message);
            case HomeBusyException busy -> new CommandFailure(ExitCode.BUSY, "busy", message);
            case ConfigurationException wrong -> new CommandFailure(ExitCode.USAGE, "configuration", message);
            case HomeException home -> new CommandFailure(ExitCode.FAILED, "home", message);
            case RelayException relay -> new CommandFailure(ExitCode.FAILED, "relay", message);
            case IOException trouble -> new CommandFailure(ExitCode.FAILED, "failed", message);
            default ->
                new CommandFailure(
                        ExitCode.FAILED,
                        "internal",
                        "Something went wrong inside (" + problem.getClass().getSimpleName()
                                + "). Please report it, with what DYAD_DEBUG=1 shows.");
        };
    }
}
