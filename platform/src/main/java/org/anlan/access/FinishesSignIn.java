package org.anlan.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This handler may be called by a session that still owes one of these steps; all others are closed to it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface FinishesSignIn {
    SignInStep[] value() default {SignInStep.CODE, SignInStep.ENROL, SignInStep.PASSWORD};
}
