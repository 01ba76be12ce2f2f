package liptako.live;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import liptako.permission.AccountPrincipal;
import liptako.permission.Act;

/**
 * {@code /flux?depuis=NUMBER&terminal=OPENED}: signed-in pages of this site only. The page beats « . » every four seconds and gets « . » back,
 * so that both sides notice a dead line; « t » asks the server's time in ms; an object is a ballot ({@link BallotLine}). « ! » begins an alarm, alone it ends it.
 * A deputy's terminal says when it was opened.
 */
@ServerEndpoint(value = "/flux", configurator = LiveEndpoint.OwnPagesOnly.class)
public class LiveEndpoint {
  private static final int MESSAGE_BYTES_MOST = 300;
  private static final String ASK_TIME = "t";
  @Inject private LiveHub hub;
  @Inject private BallotLine ballots;
  @Inject private Clock clock;

  @OnOpen public void open(Session session, EndpointConfig config) throws IOException {
    session.setMaxTextMessageBufferSize(MESSAGE_BYTES_MOST);
    // The hub closes silent lines ({@link LiveHub#CLOSED_AFTER}).
    IdleTasks.none(session);
    session.setMaxIdleTimeout(0);
    if (!Boolean.TRUE.equals(config.getUserProperties().get(OwnPagesOnly.OWN)) || !(session.getUserPrincipal() instanceof AccountPrincipal account)) {
      session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "connexion requise"));
      return;
    }
    if (!hub.join(session, account.deputy(), Act.MARK_ATTENDANCE.allowedTo(account.role()), number(session, "depuis", -1), number(session, "terminal", 0))) {
      session.close(new CloseReason(CloseCodes.TRY_AGAIN_LATER, "trop de connexions"));
    }
  }

  @OnMessage public void message(Session session, String text) {
    hub.heard(session);
    if (text.startsWith(BallotLine.ASKS) && session.getUserPrincipal() instanceof AccountPrincipal account) {
      ballots.cast(account, text, answer -> session.getAsyncRemote().sendText(answer));
      return;
    }
    session.getAsyncRemote().sendText(text.equals(ASK_TIME) ? String.valueOf(clock.instant().toEpochMilli()) : ".");
  }

  @OnMessage public void arrived(Session session, PongMessage pong) {
    hub.arrived(session);
  }

  @OnClose public void close(Session session) {
    hub.leave(session);
  }

  @OnError public void error(Session session, Throwable error) {
    hub.leave(session);
  }

  private static long number(Session session, String parameter, long otherwise) {
    List<String> given = session.getRequestParameterMap().getOrDefault(parameter, List.of());
    return given.size() == 1 && given.get(0).matches("[0-9]{1,18}") ? Long.parseLong(given.get(0)) : otherwise;
  }

  /** Refuses a page of another site: a browser always says where a socket comes from. */
  public static class OwnPagesOnly extends ServerEndpointConfig.Configurator {
    static final String OWN = "liptako.own-page";

    @Override public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
      List<String> origin = request.getHeaders().getOrDefault("Origin", List.of());
      List<String> host = request.getHeaders().getOrDefault("Host", List.of());
      boolean own = origin.isEmpty() || host.size() == 1 && origin.size() == 1 && origin.get(0).replaceFirst("^https?://", "").equals(host.get(0));
      config.getUserProperties().put(OWN, own);
    }
  }
}
