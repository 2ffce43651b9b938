package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** For streams that outlive their request: tells whether the session that opened one still lasts. */
@Component
public class SessionWatch {

    private final Sessions sessions;

    SessionWatch(Sessions sessions) {
        this.sessions = sessions;
    }

    /** @return asks anew at each call; empty once the account has signed out, expired or been closed */
    public Supplier<Optional<AccountView>> of(HttpServletRequest request) {
        Optional<String> token = ActorFilter.token(request);
        return () -> token.flatMap(sessions::find)
                .filter(signedIn -> signedIn.owes() == null)
                .map(SignedIn::account);
    }

    /** @param watcher is told the account of which a session was ended, as soon as that is committed */
    public void onEnded(LongConsumer watcher) {
        sessions.watch(watcher);
    }
}
