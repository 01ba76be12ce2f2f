package liptako.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PermissionTableTest {
  private static final List<Role> COLUMNS = List.of(Role.ADMINISTRATOR, Role.CLERK, Role.CHAIR, Role.DEPUTY, Role.OBSERVER, Role.COLLEGE_CLERK, Role.COUNCIL_CLERK,
      Role.TRUSTEE, Role.REGISTRAR);

  @Test void thePageOnSecurityShowsTheTableAsItIs() throws IOException {
    Map<String, Set<Role>> shown = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("docs/security.md"))) {
      if (line.startsWith("| `")) {
        String[] cells = line.split("\\|");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (int i = 0; i < COLUMNS.size(); i++) {
          if (cells[i + 2].strip().equals("yes")) {
            roles.add(COLUMNS.get(i));
          }
        }
        shown.put(cells[1].strip().replace("`", ""), roles);
      }
    }
    Map<String, Set<Role>> real = new TreeMap<>();
    Arrays.stream(Act.values()).forEach(act -> real.put(act.name(), act.roles()));
    assertThat(shown).isEqualTo(real);
  }

  @Test void theAdministratorNeitherVotesNorConducts() {
    for (Act act : List.of(Act.CAST_BALLOT, Act.OPEN_SCRUTIN, Act.CLOSE_SCRUTIN, Act.PROCLAIM, Act.ANNUL_SCRUTIN, Act.HOLD_SCRUTIN, Act.CONFIRM_OVERRIDE, Act.HOLD_KEY, Act.COUNTERSIGN_KEYS)) {
      assertThat(act.allowedTo(Role.ADMINISTRATOR)).as(act.name()).isFalse();
    }
  }
}
