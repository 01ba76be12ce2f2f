package liptako.assembly;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A confederated State. */
@Entity
@Table(name = "state")
public class State {
  @Id private String code;
  private String name;
  private int position;

  protected State() {}

  State(String code, String name, int position) {
    this.code = code;
    this.name = name;
    this.position = position;
  }

  /** Two or three capitals, as « BF ». */
  public String getCode() {
    return code;
  }

  public String getName() {
    return name;
  }

  /** Place in the order of protocol, from 1. */
  public int getPosition() {
    return position;
  }
}
