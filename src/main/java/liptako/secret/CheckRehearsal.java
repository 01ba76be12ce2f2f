package liptako.secret;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Checks a made-up ballot again and again, so that the platform's compiler meets the check before a hall does. */
public final class CheckRehearsal {
  private CheckRehearsal() {}

  /**
   * @param checks how many at most
   * @param longer asked before each; it ends when this says no
   * @return how many were made
   */
  public static int run(int checks, BooleanSupplier longer) {
    SecureRandom random = new SecureRandom();
    Election election = new Election("", "Essai", Group.GENERATOR.power(Group.random(random)), List.of(new Question(List.of("Oui", "Non"), true, 1, 1, "Essai")),
        Election.randomUuid(random), null, null);
    BigInteger secret = Group.random(random);
    BallotCheck check = new BallotCheck(election, Credentials.of(List.of(Group.GENERATOR.power(secret))));
    BallotMaker maker = new BallotMaker(election, random);
    List<String> ballots = Stream.of(List.of(1, 0, 0), List.of(0, 1, 0), List.of(0, 0, 1)).map(vote -> maker.seal(secret, List.of(vote)).ballot().text()).toList();
    int done = 0;
    while (done < checks && longer.getAsBoolean()) {
      check.read(ballots.get(done++ % ballots.size()));
    }
    return done;
  }
}
