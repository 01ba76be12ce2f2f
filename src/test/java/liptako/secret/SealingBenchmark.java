package liptako.secret;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import liptako.testing.Chromium;

/**
 * How long a browser takes to seal a ballot of three choices, at this machine's speed and with its processor slowed six times: about a cheap tablet.
 *
 * <p>{@code mvn test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=liptako.secret.SealingBenchmark}
 */
public final class SealingBenchmark {
  private static final Question QUESTION = new Question(List.of("Oui", "Non", "Abstention"), false, 1, 1, "Adopter\u202F?");
  private static final int ROUNDS = 11;
  private static final int SLOWED = 6;

  private SealingBenchmark() {}

  public static void main(String[] args) {
    SeededRandom random = new SeededRandom(3);
    Election election = new Election("", "Mesure", Group.GENERATOR.power(Group.random(random)), List.of(QUESTION), Election.randomUuid(random), null, null);
    String credential = PrivateCredential.random(random).text();
    Page page = Chromium.scripts(Path.of("src/main/webapp/resources/js/secret"));
    CDPSession session = page.context().newCDPSession(page);
    for (int slowed : new int[] {1, SLOWED}) {
      JsonObject rate = new JsonObject();
      rate.addProperty("rate", slowed);
      session.send("Emulation.setCPUThrottlingRate", rate);
      double[] times = Stream.generate(() -> (Number) page.evaluate("""
          ([election, credential]) => import('/ballot.js').then(async m => {
            const start = performance.now(), sealed = await m.seal(election, credential, [[0, 1, 0]]);
            if (!sealed.text) throw new Error('nothing sealed');
            return performance.now() - start;
          })""", List.of(election.text(), credential))).limit(ROUNDS).mapToDouble(Number::doubleValue).toArray();
      double first = times[0];
      Arrays.sort(times);
      System.out.printf("slowed %d times: first %.0f ms, median of %d %.0f ms, longest %.0f ms%n", slowed, first, ROUNDS, times[ROUNDS / 2], times[ROUNDS - 1]);
    }
    System.exit(0);
  }
}
