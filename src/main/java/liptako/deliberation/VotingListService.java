package liptako.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;
import liptako.texts.Amendment;
import liptako.texts.Consolidation;
import liptako.texts.Edit;
import liptako.texts.Text;
import liptako.texts.VotingList;
import liptako.texts.VotingOrder;
import liptako.texts.Written;
import liptako.voting.ListedScrutins;
import liptako.voting.Scrutin;

/** The list by which the amendments to a text are voted: proposed, reordered, split, followed, and at its end put into the text. */
@ApplicationScoped
@Transactional
public class VotingListService {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private DraftService drafts;
  @Inject private AmendmentService amendments;
  @Inject private ListedScrutins scrutins;
  @Inject private Clock clock;

  /**
   * A list as it stands.
   *
   * @param next name of the vote to be taken now, null when none is left
   * @param list by which it was read
   */
  public record Reading(List<Entry> entries, String next, VotingList list) {
    /** The text with what has been adopted so far. */
    public Consolidation consolidation() {
      return list.consolidation();
    }

    /** What a line writes, with the exact words. */
    public List<Written> written(Entry entry) {
      return list.written(entry.line().vote());
    }

    /** The line to be voted now, or null. */
    public Entry nextEntry() {
      return entries.stream().filter(entry -> entry.vote().getName().equals(next)).findFirst().orElse(null);
    }
  }

  /** A line with what it is about and what became of it. */
  public record Entry(ListVote vote, VotingList.Line line) {}

  @Allowed(Act.READ_WORKING_PAPERS)
  public Reading reading(UUID draft) {
    List<ListVote> votes = votes(draft);
    VotingList list = list(draft, votes);
    List<VotingList.Line> lines = list.lines();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < votes.size(); i++) {
      entries.add(new Entry(votes.get(i), lines.get(i)));
    }
    String next = lines.stream().filter(line -> line.state() == VotingList.State.PENDING).map(line -> line.vote().key()).findFirst().orElse(null);
    return new Reading(entries, next, list);
  }

  /** Makes the list anew, in the order the rules propose; not once a vote of it has been taken. */
  @Allowed(Act.WRITE_TEXTS)
  public void propose(UUID draft) {
    journal.lock();
    drafts.requireTabled(draft);
    requireUndecided(draft);
    em.createQuery("delete from ListVote v where v.draftId = :draft").setParameter("draft", draft).executeUpdate();
    List<Amendment> put = amendments.amendments(draft).stream().filter(a -> a.getStatus() == TabledAmendment.Status.TABLED).map(TabledAmendment::amendment).toList();
    Set<Integer> numbers = put.stream().map(Amendment::number).collect(Collectors.toSet());
    List<Amendment> standing = put.stream().filter(a -> !a.isSub() || numbers.contains(a.amends())).toList();
    int position = 0;
    for (VotingOrder.Step step : VotingOrder.of(drafts.current(draft).text(), standing)) {
      keep(draft, ++position, String.valueOf(step.number()), step.numbers(), "[]", step.reason());
    }
    journalOrder(draft, "list.proposed");
  }

  /** The chair's other order: a line goes to a place, from 1. */
  @Allowed(Act.ORDER_VOTES)
  public void move(UUID draft, String name, int position) {
    List<ListVote> votes = changeable(draft);
    ListVote vote = pending(votes, name);
    Check.number("position", position, 1, votes.size());
    votes.remove(vote);
    votes.add(position - 1, vote);
    number(votes);
    journalOrder(draft, "list.reordered");
  }

  /**
   * Splits the vote on one amendment.
   *
   * @param parts for each part but the last the indexes, from 0, of the edits it decides; the rest is the last part
   */
  @Allowed(Act.ORDER_VOTES)
  public void split(UUID draft, String name, List<Set<Integer>> parts) {
    List<ListVote> votes = changeable(draft);
    ListVote vote = idle(votes, name);
    if (vote.getNumbers().size() != 1) {
      throw Refusal.conflict("SPLIT_OF_SEVERAL", name);
    }
    Amendment amendment = amendment(draft, vote.getNumbers().get(0));
    if (amendment.compromise()) {
      throw Refusal.conflict("SPLIT_OF_COMPROMISE", name);
    }
    int edits = amendment.isSub() ? 1 : Edit.of(drafts.current(draft).text(), amendment).size();
    List<Integer> named = parts.stream().flatMap(Set::stream).sorted().toList();
    if (parts.isEmpty() || parts.stream().anyMatch(Set::isEmpty) || named.stream().distinct().count() != named.size() || named.size() >= edits
        || named.stream().anyMatch(index -> index < 0 || index >= edits)) {
      throw Refusal.invalid("SPLIT_WRONG", "parts", edits);
    }
    int at = votes.indexOf(vote);
    for (int i = 0; i < parts.size(); i++) {
      votes.add(at + i, keep(draft, 0, name + "/" + (i + 1), vote.getNumbers(), TextJson.numbers(parts.get(i)), vote.reason));
    }
    vote.name = name + "/" + (parts.size() + 1);
    number(votes);
    journalOrder(draft, "list.split");
  }

  /** Several lines become one vote, where the first of them stands. */
  @Allowed(Act.ORDER_VOTES)
  public void block(UUID draft, List<String> names) {
    List<ListVote> votes = changeable(draft);
    List<ListVote> taken = Check.given("names", names).stream().distinct().map(name -> idle(votes, name)).toList();
    if (taken.size() < 2 || taken.stream().anyMatch(vote -> vote.name.contains("/"))) {
      throw Refusal.invalid("BLOCK_WRONG", "names");
    }
    ListVote first = votes.stream().filter(taken::contains).findFirst().orElseThrow();
    first.numbers = TextJson.numbers(taken.stream().flatMap(vote -> vote.getNumbers().stream()).sorted().toList());
    taken.stream().filter(vote -> vote != first).forEach(vote -> {
      votes.remove(vote);
      em.remove(vote);
    });
    number(votes);
    journalOrder(draft, "list.blocked");
  }

  /**
   * Records what the assembly decided on the line whose turn it is.
   *
   * @param how « à main levée », « scrutin n° 12 »
   */
  @Allowed(Act.ORDER_VOTES)
  public Reading decide(UUID draft, String name, boolean adopted, String how) {
    List<ListVote> votes = changeable(draft);
    ListVote vote = idle(votes, name);
    VotingList.Line line = list(draft, votes).lines().get(votes.indexOf(vote));
    if (line.state() != VotingList.State.PENDING) {
      throw Refusal.conflict("VOTE_NOT_PENDING", name);
    }
    record(vote, adopted, Check.text("how", how, 200));
    em.flush();
    return reading(draft);
  }

  void record(ListVote vote, boolean adopted, String how) {
    vote.decidedHow = how;
    vote.adopted = adopted;
    vote.decidedAt = clock.instant();
    journal.append("list.decided", vote.id, Map.of("draft", vote.draftId.toString(), "vote", vote.name, "adopted", adopted, "how", how));
  }

  /** Takes back the last decision, which was recorded wrongly; both stay in the journal. */
  @Allowed(Act.ORDER_VOTES)
  public void undo(UUID draft) {
    ListVote last = changeable(draft).stream().filter(vote -> vote.adopted != null).max(Comparator.comparing(vote -> vote.decidedAt))
        .orElseThrow(() -> Refusal.conflict("NOTHING_DECIDED"));
    if (last.scrutinId != null && scrutins.find(last.scrutinId).getStatus() != Scrutin.Status.ANNULLED) {
      throw Refusal.conflict("LIST_UNDO_SCRUTIN", last.name, last.decidedHow);
    }
    journal.append("list.undone", last.id, Map.of("draft", draft.toString(), "vote", last.name, "adopted", last.adopted));
    last.adopted = null;
    last.decidedHow = null;
    last.decidedAt = null;
  }

  /** Puts what was adopted into the text, when every line has its end and none is in another's way. */
  @Allowed(Act.ORDER_VOTES)
  public DraftVersion consolidate(UUID draft) {
    journal.lock();
    Draft tabled = drafts.requireTabled(draft);
    Reading reading = reading(draft);
    if (reading.next() != null) {
      throw Refusal.conflict("VOTES_PENDING", reading.next());
    }
    if (!reading.consolidation().conflicts().isEmpty()) {
      Consolidation.Conflict conflict = reading.consolidation().conflicts().get(0);
      throw Refusal.conflict("AMENDMENTS_CONFLICT", conflict.first(), conflict.second());
    }
    return drafts.amend(tabled, reading.consolidation().text());
  }

  private List<ListVote> votes(UUID draft) {
    return em.createQuery("select v from ListVote v where v.draftId = :draft order by v.position", ListVote.class).setParameter("draft", draft).getResultList();
  }

  private List<ListVote> changeable(UUID draft) {
    journal.lock();
    drafts.requireTabled(draft);
    return new ArrayList<>(votes(draft));
  }

  private static ListVote pending(List<ListVote> votes, String name) {
    ListVote vote = votes.stream().filter(v -> v.name.equals(name)).findFirst().orElseThrow(() -> Refusal.notFound("UNKNOWN_VOTE", Check.shown(name)));
    if (vote.adopted != null) {
      throw Refusal.conflict("VOTE_DECIDED", name);
    }
    return vote;
  }

  /** One that no scrutin decides at this moment. */
  private ListVote idle(List<ListVote> votes, String name) {
    ListVote vote = pending(votes, name);
    if (vote.scrutinId != null && scrutins.find(vote.scrutinId).getStatus() != Scrutin.Status.ANNULLED) {
      throw Refusal.conflict("LIST_BY_SCRUTIN", name);
    }
    return vote;
  }

  private void requireUndecided(UUID draft) {
    if (votes(draft).stream().anyMatch(vote -> vote.adopted != null || vote.scrutinId != null)) {
      throw Refusal.conflict("LIST_BEGUN");
    }
  }

  private Amendment amendment(UUID draft, int number) {
    return amendments.amendments(draft).stream().filter(a -> a.getNumber() == number).findFirst().orElseThrow().amendment();
  }

  private ListVote keep(UUID draft, int position, String name, List<Integer> numbers, String part, VotingOrder.Reason reason) {
    var vote = new ListVote();
    vote.id = Ids.next();
    vote.draftId = draft;
    vote.name = name;
    vote.position = position;
    vote.numbers = TextJson.numbers(numbers);
    vote.part = part;
    vote.reason = reason;
    em.persist(vote);
    return vote;
  }

  private static void number(List<ListVote> votes) {
    for (int i = 0; i < votes.size(); i++) {
      votes.get(i).position = i + 1;
    }
  }

  private void journalOrder(UUID draft, String kind) {
    em.flush();
    List<Object> order = new ArrayList<>();
    for (ListVote vote : votes(draft)) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("vote", vote.name);
      line.put("amendments", vote.getNumbers().stream().map(number -> (Object) (long) number).toList());
      line.put("part", Json.parse(vote.part));
      order.add(line);
    }
    journal.append(kind, draft, Map.of("order", order));
  }

  private VotingList list(UUID draft, List<ListVote> votes) {
    List<TabledAmendment> tabled = amendments.amendments(draft);
    Map<Integer, Amendment> byNumber = tabled.stream().collect(Collectors.toMap(TabledAmendment::getNumber, TabledAmendment::amendment));
    Text text = drafts.amended(draft);
    List<VotingList.Vote> read = votes.stream().map(vote -> new VotingList.Vote(vote.name, vote.getNumbers(),
        vote.part.equals("[]") ? Set.of() : TextJson.part(text, byNumber.get(vote.getNumbers().get(0)), vote.part))).toList();
    Map<String, Boolean> outcomes = new HashMap<>();
    votes.stream().filter(vote -> vote.adopted != null).forEach(vote -> outcomes.put(vote.name, vote.adopted));
    Set<Integer> withdrawn = tabled.stream().filter(a -> a.getStatus() != TabledAmendment.Status.TABLED).map(TabledAmendment::getNumber).collect(Collectors.toSet());
    return new VotingList(text, byNumber.values(), read, outcomes, withdrawn);
  }
}
