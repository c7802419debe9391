package dyad.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dyad} without a command: only help and version. */
@Command(
        name = "dyad",
        description = "A private, lasting link between exactly two people.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Done.",
            "1:Refused, or it failed; the message says why.",
            "2:The command or the configuration makes no sense.",
            "3:No end is running on this home.",
            "4:Another end is running on this home."
        },
        footer = {
            "",
            "Begin with: dyad demo",
            "Or for real: dyad run on both machines; dyad meet on one, dyad meet CODE on the other; dyad confirm on both.",
            "",
            "Configuration: /etc/dyad/dyad.toml, ~/.config/dyad/dyad.toml, dyad.toml in the home, environment, options; the",
            "later prevail. docs/dyad.toml shows every key.",
            "DYAD_DEBUG=1 shows where an error came from."
        })
final class DyadCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help; dyad COMMAND --help shows more.")
    void help(boolean asked) {
        // Picocli itself prints the help.
    }

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.")
    void version(boolean asked) {
        // Picocli itself prints the version.
    }
}
