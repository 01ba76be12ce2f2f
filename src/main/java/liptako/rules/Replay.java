package liptako.rules;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Judges recorded votes by rules and compares with the official outcomes.
 *
 * <p>{@code java -cp target/classes liptako.rules.Replay --rule FILE [--rule NAME=FILE ...] VOTES.ndjson}: a vote is judged
 * by the rule given for its {@code rule} field, else by the one given without a name. Prints each difference, notes where
 * the official number of votes needed is another than computed, and closes with {@code N votes, N agree, N differ}.
 * Exit code 0 only without difference, 1 with differences, 2 when a file or rule cannot be read. One line is held at a time.
 */
public final class Replay {
  private final Map<String, Rule> named = new HashMap<>();
  private final PrintStream out;
  private Rule otherwise;
  private long votes;
  private long differ;
  private long notes;

  private Replay(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int code = run(args, out);
    out.flush();
    System.exit(code);
  }

  /** The whole command without leaving the machine; returns the exit code. */
  static int run(String[] args, PrintStream out) {
    Replay replay = new Replay(out);
    String file = null;
    try {
      for (int i = 0; i < args.length; i++) {
        if (args[i].equals("--rule") && i + 1 < args.length) {
          replay.rule(args[++i]);
        } else if (file == null && !args[i].startsWith("--")) {
          file = args[i];
        } else {
          return usage(out, "argument inattendu : " + args[i]);
        }
      }
      if (file == null || replay.otherwise == null && replay.named.isEmpty()) {
        return usage(out, file == null ? "aucun fichier de votes" : "aucune règle");
      }
      return replay.judge(Path.of(file));
    } catch (IOException | RuntimeException e) {
      out.println(French.typeset(reason(e)));
      return 2;
    }
  }

  private static String reason(Exception e) {
    return e instanceof java.nio.file.NoSuchFileException ? "fichier introuvable : " + e.getMessage()
        : e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static int usage(PrintStream out, String reason) {
    out.println(French.typeset(reason));
    out.println("usage: java -cp target/classes liptako.rules.Replay --rule FILE [--rule NAME=FILE ...] VOTES.ndjson");
    return 2;
  }

  /** {@code NAME=FILE}, or {@code FILE} for every vote whose rule is not named. */
  private void rule(String argument) throws IOException {
    int equals = argument.indexOf('=');
    Path file = Path.of(argument.substring(equals + 1));
    Rule rule;
    try {
      rule = Rule.parse(Files.readString(file));
    } catch (RuleException e) {
      throw new IllegalArgumentException(file + " : règle refusée\n" + e.getMessage(), e);
    }
    if (equals < 0) {
      otherwise = rule;
    } else {
      named.put(argument.substring(0, equals), rule);
    }
  }

  private int judge(Path file) throws IOException {
    try (Lines lines = new Lines(Files.newInputStream(file))) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          votes++;
          compare(line);
        }
      }
    }
    if (notes > 0) {
      out.println(notes + " notes");
    }
    out.println(votes + " votes, " + (votes - differ) + " agree, " + differ + " differ");
    return differ == 0 ? 0 : 1;
  }

  private void compare(String line) {
    VoteLine vote;
    try {
      vote = VoteLine.parse(line);
    } catch (IllegalArgumentException e) {
      difference("vote n° " + votes, "ligne refusée : " + e.getMessage());
      return;
    }
    Rule rule = named.getOrDefault(vote.rule(), otherwise);
    if (rule == null) {
      difference(vote.id(), "aucune règle pour « " + vote.rule() + " », ajoutez --rule " + vote.rule() + "=FICHIER");
    } else if (vote.expected() == null) {
      difference(vote.id(), "le résultat officiel (expected) manque");
    } else {
      compare(vote, rule);
    }
  }

  private void compare(VoteLine vote, Rule rule) {
    Verdict verdict;
    try {
      verdict = rule.brief(vote.tally());
    } catch (MissingFigureException | ArithmeticException | IllegalStateException e) {
      difference(vote.id(), rule.name() + " : " + e.getMessage());
      return;
    }
    if (!verdict.outcome().name().equals(vote.expected())) {
      difference(vote.id(), "attendu " + vote.expected() + ", calculé " + verdict.outcome() + " (" + rule.name() + ") : "
          + rule.decide(vote.tally()).sentence());
    }
    if (vote.required() != Tally.UNKNOWN && required(verdict) != vote.required()) {
      notes++;
      out.println(French.typeset("note " + vote.id() + " : majorité officielle " + vote.required() + ", calculée "
          + required(verdict)));
    }
  }

  /** What the first majority counted in the whole assembly needed; the official figure where there is none. */
  private static long required(Verdict verdict) {
    return verdict.findings().stream().filter(f -> f.kind() == Finding.Kind.MAJORITY && f.level() == 0)
        .mapToLong(Finding::required).findFirst().orElse(Tally.UNKNOWN);
  }

  private void difference(String id, String what) {
    differ++;
    out.println(French.typeset(id + " : " + what));
  }
}
