package org.restante.shell.view;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Applies {@link BodyLimit}, {@link WellFormed} and {@link RequestGuard} before the filters have their turn. {@code LoginToContinue} copies the request
 * for a protected page, form and all, into the session of whoever is not signed in. Its place is 220, that of {@code AutoApplySession},
 * which lets signed-in people through, is 200 (Jakarta Security 3.0, sections 2.8 and 2.9); this stands between them.
 */
@Interceptor
@MeasuredFirst
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
public class MeasuredFirstInterceptor {
    private static final String CHECKED = "validateRequest";

    /** Answers what is too large or strange itself, and lets all else go on. */
    @AroundInvoke
    public Object measure(InvocationContext call) throws Exception {
        Object[] arguments = call.getParameters();
        if (CHECKED.equals(call.getMethod().getName())
                && arguments[0] instanceof HttpServletRequest request
                && arguments[1] instanceof HttpServletResponse response) {
            int unread = unreadable(request);
            int refusal = unread == 0 ? RequestGuard.refusal(request) : unread;
            if (unread != 0) {
                Refusal.send(request, response, unread);
            } else if (refusal != 0) {
                RequestGuardFilter.refuse(response, refusal);
            }
            if (refusal != 0) {
                return AuthenticationStatus.SEND_FAILURE;
            }
        }
        return call.proceed();
    }

    /** The size first: whether a form can be read shows in reading it. */
    private static int unreadable(HttpServletRequest request) {
        int tooLarge = BodyLimit.refusal(request, false);
        return tooLarge == 0 ? WellFormed.refusal(request) : tooLarge;
    }
}
