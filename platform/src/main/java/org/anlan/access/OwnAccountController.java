package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.anlan.problem.Refusal;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What everybody does with the own account: password, second factor, sessions. */
@RestController
@RequestMapping("/api/access")
class OwnAccountController {

    record Change(String current, String wanted) {}

    record PasswordRules(List<String> rules, int shortest) {
        PasswordRules {
            rules = List.copyOf(rules);
        }
    }

    record RecoveryCodes(List<String> codes) {
        RecoveryCodes {
            codes = List.copyOf(codes);
        }
    }

    private final Passwords passwords;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Commands commands;
    private final TransactionTemplate transactions;

    OwnAccountController(
            Passwords passwords,
            SecondFactors factors,
            Sessions sessions,
            SignIn signIn,
            Commands commands,
            TransactionTemplate transactions) {
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.signIn = signIn;
        this.commands = commands;
        this.transactions = transactions;
    }

    @FinishesSignIn
    @AllowedToAll(administrators = true)
    @GetMapping("/password/rules")
    PasswordRules rules() {
        return new PasswordRules(
                passwords.profile().rules(), passwords.profile().shortest());
    }

    /** Ends the account's other sessions. */
    @FinishesSignIn(SignInStep.PASSWORD)
    @AllowedToAll(administrators = true)
    @PostMapping("/password")
    void change(
            @RequestBody Change change,
            @RequestAttribute(ActorFilter.SIGNED_IN) SignedIn signedIn,
            HttpServletRequest request) {
        AccountView account = signedIn.account();
        signIn.demandPassword(account, change.current(), request.getRemoteAddr());
        commands.run(Command.on("access.change-password", "account", account.id()), () -> {
            passwords.choose(account, change.wanted());
            sessions.endOthers(account.id(), signedIn.sessionId());
        });
    }

    @FinishesSignIn(SignInStep.ENROL)
    @AllowedToAll(administrators = true)
    @GetMapping("/second-factor")
    SecondFactors.Standing secondFactor(@RequestAttribute(ActorFilter.SIGNED_IN) SignedIn signedIn) {
        return transactions.execute(status -> factors.standing(signedIn.account()));
    }

    /** What the command keeps as its answer must not hold the secret, so the secret is handed past it. */
    @FinishesSignIn(SignInStep.ENROL)
    @AllowedToAll(administrators = true)
    @PostMapping("/second-factor/draw")
    SecondFactors.Drawn draw(@RequestAttribute(ActorFilter.SIGNED_IN) SignedIn signedIn) {
        List<SecondFactors.Drawn> drawn = new ArrayList<>();
        commands.run(own("access.draw-second-factor", signedIn), () -> drawn.add(0, factors.draw(signedIn.account())));
        return drawn.getFirst();
    }

    @FinishesSignIn(SignInStep.ENROL)
    @AllowedToAll(administrators = true)
    @PostMapping("/second-factor/confirm")
    RecoveryCodes confirm(
            @RequestBody AccessController.Code code,
            @RequestAttribute(ActorFilter.SIGNED_IN) SignedIn signedIn,
            HttpServletRequest request) {
        List<String> codes = new ArrayList<>();
        counted(
                signedIn,
                request,
                () -> commands.run(own("access.enrol-second-factor", signedIn), () -> {
                    codes.addAll(factors.confirm(signedIn.account(), code.code()));
                    sessions.factorProved(signedIn.sessionId());
                }));
        return new RecoveryCodes(codes);
    }

    @AllowedToAll(administrators = true)
    @PostMapping("/second-factor/recovery-codes")
    RecoveryCodes renew(
            @RequestBody AccessController.Code code,
            @RequestAttribute(ActorFilter.SIGNED_IN) SignedIn signedIn,
            HttpServletRequest request) {
        List<String> codes = new ArrayList<>();
        counted(
                signedIn,
                request,
                () -> commands.run(own("access.renew-recovery-codes", signedIn), () -> {
                    factors.prove(signedIn.account(), code.code());
                    codes.addAll(factors.renewRecoveryCodes(signedIn.account().id()));
                }));
        return new RecoveryCodes(codes);
    }

    @AllowedToAll(administrators = true)
    @PostMapping("/second-factor/remove")
    void remove(
            @RequestBody AccessController.Code code,
            @RequestAttribute(ActorFilter.SIGNED_IN) SignedIn signedIn,
            HttpServletRequest request) {
        counted(
                signedIn,
                request,
                () -> commands.run(own("access.remove-second-factor", signedIn), () -> {
                    factors.prove(signedIn.account(), code.code());
                    factors.remove(signedIn.account());
                }));
    }

    @AllowedToAll(administrators = true)
    @GetMapping("/sessions")
    List<Sessions.Listed> sessions(@RequestAttribute(ActorFilter.SIGNED_IN) SignedIn signedIn) {
        return transactions.execute(
                status -> sessions.ofAccount(signedIn.account().id(), signedIn.sessionId()));
    }

    @AllowedToAll(administrators = true)
    @PostMapping("/sessions/{id}/end")
    void end(@PathVariable long id, @RequestAttribute(ActorFilter.SIGNED_IN) SignedIn signedIn) {
        commands.run(Command.on("access.end-session", "session", id), () -> {
            boolean own = sessions.ofAccount(signedIn.account().id(), signedIn.sessionId()).stream()
                    .anyMatch(session -> session.id() == id);
            if (!own || !sessions.end(id)) {
                throw Refusal.notFound("这个登录");
            }
        });
    }

    @AllowedToAll(administrators = true)
    @PostMapping("/sessions/end-others")
    void endOthers(@RequestAttribute(ActorFilter.SIGNED_IN) SignedIn signedIn) {
        commands.run(
                own("access.end-other-sessions", signedIn),
                () -> sessions.endOthers(signedIn.account().id(), signedIn.sessionId()));
    }

    private void counted(SignedIn signedIn, HttpServletRequest request, Runnable proof) {
        signIn.counted(signedIn.account(), request.getRemoteAddr(), SecondFactors.WRONG, proof);
    }

    private static Command own(String action, SignedIn signedIn) {
        return Command.on(action, "account", signedIn.account().id());
    }
}
