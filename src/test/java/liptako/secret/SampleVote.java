package liptako.secret;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small finished election of our own making, one for all tests because keys of 2,048 bits take their time: any two of three
 * trustees, two voters, at most two of three names or blank. The first voter votes twice.
 */
final class SampleVote {
  static final long TIMESTAMP = 1_800_000_000L;
  static final Question NAMES = new Question(List.of("Aïcha", "Boubacar", "Mariama"), true, 1, 2, "Qui préside\u202F?");
  static final List<List<Integer>> VOTES = List.of(List.of(1, 0, 0, 0), List.of(0, 1, 1, 0));
  static final List<Integer> SECOND_VOTE = List.of(0, 0, 1, 1);
  private static SampleVote made;

  final SecureRandom random = new SeededRandom(11);
  final List<Member> members = new ArrayList<>();
  final List<Member.Share> shares = new ArrayList<>();
  final Trustees trustees;
  final Election election;
  final List<PrivateCredential> privateCredentials = new ArrayList<>();
  final List<BigInteger> secrets = new ArrayList<>();
  final Credentials credentials;
  final BallotMaker maker;
  final BallotCheck check;
  final List<String> ballots = new ArrayList<>();
  final EncryptedTally tally;
  final Map<Integer, PartialDecryption> decryptions = new LinkedHashMap<>();
  final Archive archive;

  static synchronized SampleVote get() {
    if (made == null) {
      made = new SampleVote();
    }
    return made;
  }

  private SampleVote() {
    trustees = new Trustees(List.of(ceremony(members, shares, random)));
    election = new Election("Vote d’essai", "Présidence", trustees.electionKey(), List.of(NAMES), "AbcdefghijkmnP", "Liptako", null);
    for (int i = 0; i < VOTES.size(); i++) {
      privateCredentials.add(PrivateCredential.random(random));
      secrets.add(privateCredentials.get(i).secret(election.uuid()));
    }
    credentials = Credentials.of(secrets.stream().map(Group.GENERATOR::power).toList());
    maker = new BallotMaker(election, random);
    check = new BallotCheck(election, credentials);
    for (int i = 0; i < VOTES.size(); i++) {
      ballots.add(seal(i, VOTES.get(i)));
    }
    ballots.add(seal(0, SECOND_VOTE));
    archive = Archive.begin(TIMESTAMP, election, trustees, credentials);
    ballots.forEach(archive::ballot);
    archive.endBallots();
    List<Ballot> counted = ballots.subList(1, ballots.size()).stream().map(Ballot::parse).toList();
    tally = EncryptedTally.of(election, credentials, counted);
    archive.encryptedTally(tally, counted.size(), BigInteger.valueOf(counted.size()));
    for (int owner : new int[] {1, 3}) {
      decryptions.put(owner, decrypt(owner, tally));
      archive.partialDecryption(owner, decryptions.get(owner));
    }
    archive.result(Result.of(tally, BigInteger.valueOf(counted.size()), trustees, decryptions));
  }

  /** Three members of whom two suffice. */
  static Trustee.Pedersen ceremony(List<Member> members, List<Member.Share> shares, SecureRandom random) {
    for (int i = 0; i < 3; i++) {
      members.add(Member.random(random));
    }
    List<SignedMessage> certificates = members.stream().map(member -> member.certificate(random)).toList();
    List<Polynomial> polynomials = members.stream().map(member -> member.polynomial(certificates, 2, random)).toList();
    members.forEach(member -> shares.add(member.share(certificates, polynomials, random)));
    return Trustee.Pedersen.of(certificates, polynomials, shares);
  }

  String seal(int voter, List<Integer> vote) {
    return maker.seal(secrets.get(voter), List.of(vote)).ballot().text();
  }

  PartialDecryption decrypt(int owner, EncryptedTally sum) {
    return PartialDecryption.of(members.get(owner - 1).secret(shares.get(owner - 1)), election.hash(), sum, random);
  }
}
