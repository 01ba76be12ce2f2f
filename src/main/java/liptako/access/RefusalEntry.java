package liptako.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import liptako.journal.JournalService;
import liptako.permission.ActRefused;
import liptako.permission.Caller;

/** One refused act as an entry of the journal, in a transaction of its own. */
@ApplicationScoped
class RefusalEntry {
  @Inject private JournalService journal;
  @Inject private Caller caller;

  /** @param last whether further ones of this caller are not written for a while */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void write(ActRefused refused, boolean last) {
    Map<String, Object> facts = new LinkedHashMap<>(Map.of("door", refused.door(), "acts", refused.acts()));
    if (last) {
      facts.put("last", true);
    }
    caller.onRecordAs(refused.by(), () -> journal.append("act.refused", null, facts));
  }
}
