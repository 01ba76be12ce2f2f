package liptako.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.texts.VotingList;

/** The whole path of a text as data: its wordings, its amendments with what became of them, its votes. What is published of a text is this. */
@ApplicationScoped
@Transactional
public class TextPath {
  @Inject private DraftService drafts;
  @Inject private AmendmentService amendments;
  @Inject private VotingListService lists;

  /** As JSON knows it; {@code docs/record-format.md} names the fields. */
  @Allowed(Act.READ_WORKING_PAPERS)
  public Map<String, Object> of(UUID id) {
    Draft draft = drafts.draft(id);
    List<VotingListService.Entry> lines = lists.reading(id).entries();
    Map<String, Object> path = new LinkedHashMap<>();
    path.put("id", id.toString());
    path.put("item", draft.getItemId().toString());
    path.put("kind", draft.getKind().name());
    path.put("title", draft.getTitle());
    path.put("authors", draft.getAuthors());
    path.put("status", draft.getStatus().name());
    path.put("tabledAt", draft.getTabledAt().toString());
    path.put("amendmentsUntil", draft.getAmendmentsUntil() == null ? null : draft.getAmendmentsUntil().toString());
    if (draft.getFinalReference() != null) {
      path.put("final", FinalText.of(draft).toMap());
    }
    path.put("wordings", drafts.versions(id).stream().map(TextPath::wording).toList());
    path.put("amendments", amendments.amendments(id).stream().map(a -> amendment(a, lines)).toList());
    path.put("votes", lines.stream().map(TextPath::vote).toList());
    return path;
  }

  private static Object wording(DraftVersion version) {
    Map<String, Object> wording = new LinkedHashMap<>();
    wording.put("number", version.getNumber());
    wording.put("hash", version.getHash());
    wording.put("reason", version.getReason());
    wording.put("madeAt", version.getMadeAt().toString());
    wording.put("articles", TextJson.of(version.text()));
    return wording;
  }

  private static Object amendment(TabledAmendment tabled, List<VotingListService.Entry> lines) {
    Map<String, Object> amendment = new LinkedHashMap<>();
    amendment.put("number", tabled.getNumber());
    amendment.put("amends", tabled.getAmends());
    amendment.put("compromise", tabled.isCompromise());
    amendment.put("replaces", List.copyOf(tabled.getReplaces()));
    amendment.put("authors", tabled.getAuthors());
    amendment.put("motive", tabled.getMotive());
    amendment.put("tabledAt", tabled.getTabledAt().toString());
    amendment.put("ruling", tabled.getRuling());
    amendment.put("changes", TextJson.ofChanges(tabled.amendment().changes()));
    amendment.put("fate", fate(tabled, lines));
    return amendment;
  }

  /** INADMISSIBLE, WITHDRAWN, or what its lines of the list came to; PARTLY when its vote was split and the parts differ; PENDING until then. */
  private static String fate(TabledAmendment tabled, List<VotingListService.Entry> lines) {
    if (tabled.getStatus() != TabledAmendment.Status.TABLED) {
      return tabled.getStatus().name();
    }
    Set<VotingList.State> states = lines.stream().filter(e -> e.vote().getNumbers().contains(tabled.getNumber())).map(e -> e.line().state()).collect(Collectors.toCollection(TreeSet::new));
    return states.isEmpty() || states.contains(VotingList.State.PENDING) ? VotingList.State.PENDING.name() : states.size() == 1 ? states.iterator().next().name() : "PARTLY";
  }

  private static Object vote(VotingListService.Entry entry) {
    ListVote of = entry.vote();
    Map<String, Object> vote = new LinkedHashMap<>();
    vote.put("name", of.getName());
    vote.put("amendments", of.getNumbers());
    vote.put("reason", of.getReason().name());
    vote.put("state", entry.line().state().name());
    vote.put("by", entry.line().by());
    vote.put("how", of.getDecidedHow());
    vote.put("scrutin", of.getScrutinId() == null ? null : of.getScrutinId().toString());
    return vote;
  }
}
