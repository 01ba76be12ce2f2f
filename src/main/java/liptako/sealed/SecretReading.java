package liptako.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import liptako.attendance.Presence;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.secret.Election;

/** Everything that is read of secret votes. */
@ApplicationScoped
@Transactional
public class SecretReading {
  /** Signs of a tracker to type: one ballot in sixty-four to the eighth shares them by chance. */
  static final int TRACKER_LEAST = 8;
  @Inject private SecretStore store;
  @Inject private SecretVotes votes;
  @Inject private SecretViews views;
  @Inject private KeyCeremonies ceremonies;
  @Inject private Caller caller;

  /** What a terminal needs to seal a ballot, and to see that its own key is on the frozen list. */
  public record Setup(int position, String election, String credentials) {}

  /** How the signed-in deputy stands to a vote: whether a key was given, whether on the roll, whether signed; and the boxes that take the deputy's key. */
  public record Own(boolean present, boolean gave, boolean onRoll, boolean signed, List<String> uuids) {}

  /** A vote as a terminal needs it. */
  public record Seat(UUID id, int number, String question, String meaning, SecretVote.Status status, boolean rehearsal, boolean revotable, Ask ask, String verdict, List<Place> boxes, Own own) {}

  /** A box's number and the identifier under which its ballots are sealed. */
  public record Place(int position, String uuid) {}

  /** A spent ballot and the election it was sealed for. */
  public record Spent(String ballot, String election) {}

  /** A ballot in the published list, and whether it counts or a later one of the same key does. */
  public record Listed(String tracker, boolean counts) {}

  @Allowed(Act.FOLLOW_SITTING)
  public List<SecretVote> ofSitting(UUID sitting) {
    return store.where("v.sittingId = :id", sitting);
  }

  /** The sitting's vote that waits for somebody, or was last. */
  @Allowed(Act.FOLLOW_SITTING)
  public Optional<SecretVote> current(UUID sitting) {
    List<SecretVote> all = ofSitting(sitting);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The sitting's vote that deputies have to do with: keys are collected for it, or it takes ballots, or is held. */
  @Allowed(Act.FOLLOW_SITTING)
  public Optional<SecretVote> pending(UUID sitting) {
    return store.where("v.sittingId = :id and v.closedAt is null and v.annulledAt is null", sitting).stream().findFirst();
  }

  @Allowed(Act.FOLLOW_SITTING)
  public SecretView desk(UUID id) {
    return views.of(store.find(id));
  }

  @Public("published on purpose")
  public SecretView published(UUID id) {
    return views.of(requirePublished(id));
  }

  @Public("published on purpose")
  public List<SecretVote> publishedOf(UUID session) {
    return store.where("v.sessionId = :id and v.publishedAt is not null", session);
  }

  /** How the signed-in deputy stands. */
  @Allowed(Act.CAST_BALLOT)
  public Own own(UUID id) {
    return own(store.find(id));
  }

  /** What the signed-in deputy's terminal asks every few seconds: the sitting's vote in question and how the deputy stands to it; little, because a whole hall asks. */
  @Allowed(Act.CAST_BALLOT)
  public Optional<Seat> seat(UUID sitting) {
    return ofSitting(sitting).stream().filter(v -> v.status != SecretVote.Status.ANNULLED).reduce((first, second) -> second).map(v -> new Seat(v.id, v.number, v.question, v.meaning, v.status, v.rehearsal,
        v.rule().revotable(), v.ask(), v.status == SecretVote.Status.PROCLAIMED ? v.verdict().sentence() : null, store.boxes(v.id).stream().map(b -> new Place(b.position, b.electionUuid)).toList(), own(v)));
  }

  private Own own(SecretVote vote) {
    UUID id = vote.id;
    UUID deputy = caller.deputy().orElseThrow();
    // Presence matters while keys are taken; afterwards the roll is frozen.
    Optional<Presence.Member> member = vote.status != SecretVote.Status.COLLECTING ? Optional.empty() : votes.presence(vote).members().stream().filter(m -> m.deputy().id().equals(deputy)).findFirst();
    Optional<Elector> elector = vote.electors().stream().filter(e -> e.deputy().equals(deputy)).findFirst();
    String state = elector.map(Elector::state).or(() -> member.map(m -> m.deputy().stateCode())).orElse(null);
    return new Own(member.filter(Presence.Member::present).isPresent(), store.keys(id).stream().anyMatch(k -> k.deputies().contains(deputy.toString())), elector.isPresent(), vote.took().contains(deputy.toString()),
        store.boxes(id).stream().filter(b -> b.stateCode == null || b.stateCode.equals(state)).map(b -> b.electionUuid).toList());
  }

  /** What is frozen at the opening, for terminals and whoever checks. */
  @Public("the signature by a listed key admits a ballot, so whoever casts one needs the list; it has no names")
  public Setup setup(UUID id, String uuid) {
    SecretBox box = store.boxes(store.find(id).id).stream().filter(b -> b.electionUuid.equals(uuid)).findFirst().orElseThrow(() -> Refusal.notFound("UNKNOWN_BOX"));
    if (box.election == null) {
      throw Refusal.conflict("SECRET_VOTE_COLLECTING");
    }
    return new Setup(box.position, box.election, box.credentials);
  }

  /** The list of a closed box, in which each voter finds the own ballot: for people signed in from the close on, for everybody once it is published. */
  @Public("trackers tell nothing but that a ballot is there; before publication it asks for a sign-in itself")
  public List<Listed> list(UUID id, int position) {
    SecretBox box = closed(id, position);
    List<Listed> list = new ArrayList<>();
    List<SecretStore.Kept> ballots = store.ballots(box.id);
    for (int i = 0; i < ballots.size(); i++) {
      boolean last = i + 1 == ballots.size() || !ballots.get(i + 1).credential().equals(ballots.get(i).credential());
      list.add(new Listed(ballots.get(i).tracker(), last));
    }
    return list;
  }

  /** The box's archive as it stands, from the close on; as {@link #list}. */
  @Public("an archive holds no choice and no name; before publication it asks for a sign-in itself")
  public byte[] archive(UUID id, int position) {
    SecretBox box = closed(id, position);
    SecretVote vote = store.find(id);
    return store.archive(vote, box, ceremonies.find(vote.ceremonyId).trustees()).bytes();
  }

  /** The identifier of a box, which names its file. */
  @Public("it stands in every ballot")
  public String uuid(UUID id, int position) {
    return store.box(id, position).electionUuid;
  }

  /** A ballot that was opened to be checked: on another device its voter reads what the terminal sealed. */
  @Public("it counts for nothing, and only who has its code opens it")
  public Spent spent(String tracker) {
    String beginning = Check.text("tracker", tracker, 43);
    if (beginning.length() < TRACKER_LEAST) {
      throw Refusal.invalid("TRACKER_SHORT", "tracker", TRACKER_LEAST);
    }
    List<Spent> found = store.spent(beginning);
    if (found.size() != 1) {
      throw Refusal.notFound("UNKNOWN_SPENT_BALLOT");
    }
    return found.get(0);
  }

  private SecretBox closed(UUID id, int position) {
    SecretVote vote = store.find(id);
    if (vote.publishedAt == null && !caller.may(Act.FOLLOW_SITTING)) {
      throw Refusal.notFound("UNKNOWN_SECRET_VOTE");
    }
    SecretBox box = store.box(id, position);
    if (box.tally == null) {
      throw Refusal.conflict("SECRET_VOTE_" + vote.status);
    }
    return box;
  }

  /** What a trustee needs to give its part: the election's hash and the sealed sum of a box. */
  @Allowed(Act.HOLD_KEY)
  public Sum sum(UUID id, int position) {
    SecretBox box = closed(id, position);
    SecretVote vote = store.find(id);
    return new Sum(Election.parse(box.election).hash(), box.tally, ceremonies.owner(vote.ceremonyId), store.decryptions(box.id).containsKey(ceremonies.owner(vote.ceremonyId)));
  }

  /** A sealed sum, and which trustee the caller is. */
  public record Sum(String electionHash, String tally, int owner, boolean given) {}

  private SecretVote requirePublished(UUID id) {
    SecretVote vote = store.find(id);
    if (vote.publishedAt == null) {
      throw Refusal.notFound("UNKNOWN_SECRET_VOTE");
    }
    return vote;
  }
}
