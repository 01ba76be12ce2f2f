package liptako.permission;

import static liptako.permission.Role.ADMINISTRATOR;
import static liptako.permission.Role.CHAIR;
import static liptako.permission.Role.CLERK;
import static liptako.permission.Role.COLLEGE_CLERK;
import static liptako.permission.Role.COUNCIL_CLERK;
import static liptako.permission.Role.DEPUTY;
import static liptako.permission.Role.OBSERVER;

import java.util.EnumSet;
import java.util.Set;

/** What can be done, and by whom: the one table of permissions. {@code docs/security.md} shows it and a test compares the two. */
public enum Act {
  MANAGE_ACCOUNTS(ADMINISTRATOR), MANAGE_RULES(ADMINISTRATOR), MANAGE_ASSEMBLY(ADMINISTRATOR), CHECK_JOURNAL(ADMINISTRATOR),
  ACCREDIT(CLERK), CONVENE(CLERK), WRITE_AGENDA(CLERK), WRITE_MINUTES(CLERK), MARK_ATTENDANCE(CLERK), RECORD_PROXY(CLERK), DECLARE_CORRECTION(CLERK), RUN_DRILL(CLERK),
  PREPARE_ELECTION(CLERK), TYPE_COUNT(CLERK, DEPUTY),
  WRITE_TEXTS(CLERK), TABLE_AMENDMENT(CLERK, DEPUTY), RULE_ON_AMENDMENT(CHAIR), ORDER_VOTES(CHAIR, CLERK), ENTRUST_LIST(CHAIR), RUN_LIST(CHAIR, CLERK),
  MARK_OWN_ATTENDANCE(DEPUTY), REQUEST_FLOOR(DEPUTY), GIVE_PROXY(DEPUTY), CAST_BALLOT(DEPUTY),
  LEAD_SITTING(CHAIR), CALL_ITEM(CHAIR, CLERK), GIVE_FLOOR(CHAIR, CLERK), OPEN_SCRUTIN(CHAIR), HOLD_SCRUTIN(CHAIR), CLOSE_SCRUTIN(CHAIR),
  PROCLAIM(CHAIR), CONFIRM_OVERRIDE(CLERK), ANNUL_SCRUTIN(CHAIR), PUBLISH_RESULT(CHAIR), CONFIRM_PUBLICATION(CLERK),
  KEEP_PARLIAMENTS(CLERK), KEEP_COLLEGE(COLLEGE_CLERK), KEEP_COUNCIL(COUNCIL_CLERK), KEEP_ROADMAP(COLLEGE_CLERK, COUNCIL_CLERK),
  FOLLOW_SITTING(ADMINISTRATOR, CLERK, CHAIR, DEPUTY, OBSERVER, COLLEGE_CLERK, COUNCIL_CLERK),
  READ_WORKING_PAPERS(CLERK, CHAIR, DEPUTY, OBSERVER, ADMINISTRATOR, COLLEGE_CLERK, COUNCIL_CLERK);

  private final Set<Role> roles;

  Act(Role first, Role... others) {
    roles = EnumSet.of(first, others);
  }

  public boolean allowedTo(Role role) {
    return roles.contains(role);
  }

  public Set<Role> roles() {
    return EnumSet.copyOf(roles);
  }
}
