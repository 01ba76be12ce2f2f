package liptako.secret;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Audits the archive of one secret election and prints what was found.
 *
 * <p>{@code java -cp target/classes liptako.secret.Audit [--unfinished] [--credentials FINGERPRINT] [--event HASH]
 * [--earlier OLDER.bel] [--tracker TRACKER ...] FILE.bel}. Exit code 0 only when everything holds, 1 when something is refused,
 * 2 when a file cannot be read.
 */
public final class Audit {
  private static final String USAGE = "usage: java -cp target/classes liptako.secret.Audit [--unfinished] [--credentials FINGERPRINT]"
      + " [--event HASH] [--earlier OLDER.bel] [--tracker TRACKER ...] FILE.bel";

  private final List<String> trackers = new ArrayList<>();
  private boolean unfinished;
  private String credentials;
  private String event;
  private String earlier;
  private String file;

  private Audit() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(args, out));
  }

  /** The whole command without leaving the machine; returns the exit code. */
  static int run(String[] args, PrintStream out) {
    Audit audit = new Audit();
    try {
      if (!audit.take(args)) {
        out.println(USAGE);
        return 2;
      }
      return audit.audit(out);
    } catch (IOException e) {
      out.println("fichier illisible\u202F: " + e.getMessage());
      return 2;
    }
  }

  private boolean take(String[] args) {
    for (int i = 0; i < args.length; i++) {
      boolean more = i + 1 < args.length;
      if (args[i].equals("--unfinished")) {
        unfinished = true;
      } else if (args[i].equals("--credentials") && more) {
        credentials = args[++i];
      } else if (args[i].equals("--event") && more) {
        event = args[++i];
      } else if (args[i].equals("--earlier") && more) {
        earlier = args[++i];
      } else if (args[i].equals("--tracker") && more) {
        trackers.add(args[++i]);
      } else if (file == null && !args[i].startsWith("--")) {
        file = args[i];
      } else {
        return false;
      }
    }
    return file != null;
  }

  private int audit(PrintStream out) throws IOException {
    byte[] archive = Files.readAllBytes(Path.of(file));
    Auditor.Outcome outcome = unfinished ? Auditor.auditAny(archive) : Auditor.audit(archive);
    if (outcome instanceof Auditor.Refused refused) {
      return refused(refused.fault(), out);
    }
    Auditor.Report report = ((Auditor.Passed) outcome).report();
    if (credentials != null && !credentials.equals(report.credentialsFingerprint())) {
      return refused(new Fault(Reason.CREDENTIALS_FINGERPRINT, ""), out);
    }
    if (event != null && !event.equals(report.lastEvent())) {
      return refused(new Fault(Reason.EVENT_FINGERPRINT, ""), out);
    }
    Optional<Fault> rewritten = earlier == null ? Optional.empty() : Auditor.continues(Files.readAllBytes(Path.of(earlier)), archive);
    if (rewritten.isPresent()) {
      return refused(rewritten.get(), out);
    }
    print(report, out);
    boolean allFound = true;
    for (String tracker : trackers) {
      boolean found = report.trackers().contains(tracker);
      allFound &= found;
      out.println("bulletin " + tracker + "\u202F: " + (found ? "compté" : "ABSENT des bulletins comptés"));
    }
    return allFound ? 0 : 1;
  }

  private static int refused(Fault fault, PrintStream out) {
    out.println("REFUSÉ (" + fault.reason() + ")\u202F: " + fault);
    return 1;
  }

  private static void print(Auditor.Report report, PrintStream out) {
    out.println("Tout est vérifié\u202F: " + report.election().name());
    out.println("  électeurs\u202F: " + report.voters() + "\u202F; bulletins\u202F: " + report.ballots() + "\u202F; comptés\u202F: " + report.counted());
    for (int i = 0; i < report.election().questions().size(); i++) {
      Question question = report.election().questions().get(i);
      out.println("  " + question.text());
      int first = question.blank() ? 1 : 0;
      if (report.result() == null) {
        out.println("    pas encore de résultat");
        continue;
      }
      if (question.blank()) {
        out.println("    blanc\u202F: " + report.result().questions().get(i).get(0));
      }
      for (int j = 0; j < question.answers().size(); j++) {
        out.println("    " + question.answers().get(j) + "\u202F: " + report.result().questions().get(i).get(first + j));
      }
    }
    out.println("  empreinte de la liste des électeurs\u202F: " + report.credentialsFingerprint());
    out.println("  empreinte du dernier événement\u202F: " + report.lastEvent());
  }
}
