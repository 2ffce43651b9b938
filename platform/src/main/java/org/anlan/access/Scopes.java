package org.anlan.access;

import java.time.Instant;
import java.util.List;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.database.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the modules that know jurisdictions and operators what an account may see. */
@Component
public class Scopes {

    private final ObjectProvider<ScopeTree> trees;

    Scopes(ObjectProvider<ScopeTree> trees) {
        this.trees = trees;
    }

    public Scope of(AccountView account, Instant now) {
        if (account.role() == Role.SYSTEM) {
            return Scope.WHOLE_DISTRICT;
        }
        return Actors.as(new Actor.Platform("data scope"), () -> {
            List<ScopeTree> knowing =
                    trees.stream().filter(tree -> tree.knows(account.role())).toList();
            return knowing.isEmpty() ? Scope.NONE : knowing.getFirst().scopeOf(account, now);
        });
    }
}
