package liptako.verifier;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import liptako.journal.NoteException;
import liptako.journal.NoteKey;

/** The command: exit code 0 only when all holds, 1 when something is wrong, 2 when it was not understood. */
public final class Verifier {
  private static final String USAGE = """
      Emploi : java -jar liptako-verifier.jar [--key CLÉ] [--temoin CLÉ]... [--recu CODE] DOSSIER-OU-ZIP

        --key CLÉ      clé publique du journal, connue d’ailleurs que du dossier (texte, ou fichier qui la contient)
        --temoin CLÉ   clé d’un témoin qui doit avoir contresigné ; peut se répéter
        --recu CODE    reçu montré au député après son vote, comme K7QM-2F9D
      """;

  private Verifier() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
  }

  static int run(String[] arguments, PrintStream out) {
    List<NoteKey> keys = new ArrayList<>();
    List<NoteKey> witnesses = new ArrayList<>();
    String receipt = null;
    Path path = null;
    try {
      for (int i = 0; i < arguments.length; i++) {
        if (arguments[i].startsWith("--") && i + 1 == arguments.length) {
          return usage(out);
        }
        switch (arguments[i]) {
          case "--key" -> keys.add(key(arguments[++i]));
          case "--temoin" -> witnesses.add(key(arguments[++i]));
          case "--recu" -> receipt = arguments[++i];
          default -> {
            if (arguments[i].startsWith("--") || path != null) {
              return usage(out);
            }
            path = Path.of(arguments[i]);
          }
        }
      }
    } catch (NoteException | java.io.IOException e) {
      out.println("Clé illisible : " + e.getMessage());
      return 2;
    }
    if (path == null || !Files.exists(path)) {
      return usage(out);
    }
    try {
      Verification.of(path, new Verification.Request(keys, witnesses, receipt), line -> out.println(typeset(line)));
      out.println("TOUT EST CONFORME.");
      return 0;
    } catch (Fault e) {
      out.println(typeset("NON CONFORME : " + e.getMessage()));
      return 1;
    }
  }

  /** Narrow no-break spaces where French wants them. */
  private static String typeset(String text) {
    return text.replace(" ;", "\u202F;").replace(" :", "\u202F:").replace("« ", "«\u202F").replace(" »", "\u202F»");
  }

  private static int usage(PrintStream out) {
    out.print(USAGE);
    return 2;
  }

  private static NoteKey key(String text) throws java.io.IOException {
    return NoteKey.parse(Files.isRegularFile(Path.of(text)) ? Files.readString(Path.of(text)) : text);
  }
}
