package liptako.secret;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Times the check of a ballot of three choices here and by belenios-tool, in turn in one run: by processor time, because the machine
 * may be busy with other things, and by the clock, where the audit uses every processor and the outside tool one.
 *
 * <p>{@code java -cp target/classes:target/test-classes liptako.secret.VerificationBenchmark [BALLOTS [ROUNDS]]}. belenios-tool's
 * time for a ballot is the time for an archive with that many ballots less the time for one with none, by the number.
 */
public final class VerificationBenchmark {
  private static final Question QUESTION = new Question(List.of("Oui", "Non", "Abstention"), false, 1, 1, "Adopter\u202F?");

  private VerificationBenchmark() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int number = args.length > 0 ? Integer.parseInt(args[0]) : 100;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    SecureRandom random = new SecureRandom();
    BigInteger trustee = TrusteePublicKey.randomSecret(random);
    Trustees trustees = Trustees.all(List.of(TrusteePublicKey.of(trustee, random)));
    Election election = new Election("", "Mesure", trustees.electionKey(), List.of(QUESTION), Election.randomUuid(random), null, null);
    List<BigInteger> secrets = Stream.generate(() -> Group.random(random)).limit(number).toList();
    Credentials credentials = Credentials.of(secrets.stream().map(Group.GENERATOR::power).toList());
    BallotMaker maker = new BallotMaker(election, random);
    List<String> ballots = new ArrayList<>();
    double making = seconds(() -> secrets.forEach(secret -> ballots.add(maker.seal(secret, List.of(List.of(0, 1, 0))).ballot().text())));
    System.out.printf("made here: %.1f ms a ballot%n", 1_000 * making / number);

    Archive archive = Archive.begin(0, election, trustees, credentials);
    Path empty = folder(election, archive);
    ballots.forEach(archive::ballot);
    Path full = folder(election, archive);
    BallotCheck[] check = new BallotCheck[1];
    System.out.printf("tables of an election key: %.0f ms%n", 1_000 * seconds(() -> check[0] = new BallotCheck(election, credentials)));
    double[] here = new double[rounds];
    double[] there = new double[rounds];
    double[] hereClock = new double[rounds];
    double[] thereClock = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      here[round] = 1_000 * seconds(() -> ballots.forEach(check[0]::read)) / number;
      long began = System.nanoTime();
      ballots.parallelStream().forEach(check[0]::read); // as the audit does
      hereClock[round] = (System.nanoTime() - began) / 1e6 / number;
      double[] whole = tool(full);
      double[] nothing = tool(empty);
      there[round] = 1_000 * (whole[0] - nothing[0]) / number;
      thereClock[round] = 1_000 * (whole[1] - nothing[1]) / number;
      System.out.printf("round %d: here %.2f ms, belenios-tool %.2f ms a ballot; by the clock %.2f and %.2f ms%n", round + 1, here[round], there[round], hereClock[round], thereClock[round]);
    }
    for (double[] times : List.of(here, there, hereClock, thereClock)) {
      Arrays.sort(times);
    }
    System.out.printf("median of %d rounds of %d ballots of 3 choices: here %.2f ms, belenios-tool %.2f ms, ratio %.2f%n", rounds, number,
        here[rounds / 2], there[rounds / 2], here[rounds / 2] / there[rounds / 2]);
    System.out.printf("by the clock on %d processors: here %.2f ms, belenios-tool %.2f ms, ratio %.2f%n", Runtime.getRuntime().availableProcessors(), hereClock[rounds / 2],
        thereClock[rounds / 2], hereClock[rounds / 2] / thereClock[rounds / 2]);
  }

  private static Path folder(Election election, Archive archive) throws IOException {
    Path folder = Files.createTempDirectory("mesure");
    Files.write(folder.resolve(election.uuid() + ".bel"), archive.bytes());
    return folder;
  }

  /** Processor time of this thread. */
  private static double seconds(Runnable work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
  }

  /** Seconds of processor, and by the clock, of belenios-tool for an archive. */
  private static double[] tool(Path folder) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("bash", "-c", "TIMEFORMAT='%U %S %R'; time belenios-tool election verify >out 2>err")
        .directory(folder.toFile()).redirectErrorStream(true).start();
    String[] times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip().split(" ");
    if (process.waitFor() != 0) {
      throw new IOException("belenios-tool refused " + folder);
    }
    return new double[] {Double.parseDouble(times[0]) + Double.parseDouble(times[1]), Double.parseDouble(times[2])};
  }
}
