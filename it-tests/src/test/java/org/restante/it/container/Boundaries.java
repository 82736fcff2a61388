package org.restante.it.container;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.naming.InitialContext;
import javax.naming.NameClassPair;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** All boundaries that the server has bound, found by their names. */
final class Boundaries {

    private static final String BOUND_IN = "java:app/restante-ejb";

    private Boundaries() {}

    /** A method of a boundary that can be called without knowing what it wants. */
    record Call(Object bean, Method method) {

        Set<String> roles() {
            RolesAllowed own = method.getAnnotation(RolesAllowed.class);
            RolesAllowed all = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
            RolesAllowed roles = own == null ? all : own;
            return roles == null ? Set.of() : Set.of(roles.value());
        }

        /** Calls it with nothing in its hands. */
        @Nullable
        Object make() throws Exception {
            Object[] nothing = Arrays.stream(method.getParameterTypes())
                    .map(Boundaries::nothing)
                    .toArray();
            try {
                return method.invoke(bean, nothing);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    /** Every public method of every boundary. */
    static List<Call> calls() throws NamingException, ClassNotFoundException {
        List<Call> calls = new ArrayList<>();
        for (Map.Entry<Class<?>, Object> bound : bound().entrySet()) {
            for (Method method : bound.getKey().getDeclaredMethods()) {
                int modifiers = method.getModifiers();
                if (Modifier.isPublic(modifiers) && !Modifier.isStatic(modifiers) && !method.isSynthetic()) {
                    calls.add(new Call(bound.getValue(), method));
                }
            }
        }
        return calls;
    }

    // The names looked up are those that this server has bound for the application itself.
    @SuppressWarnings("BanJNDI")
    private static Map<Class<?>, Object> bound() throws NamingException, ClassNotFoundException {
        Map<Class<?>, Object> found = new TreeMap<>(java.util.Comparator.comparing(Class::getName));
        InitialContext context = new InitialContext();
        for (NameClassPair pair : java.util.Collections.list(context.list(BOUND_IN))) {
            String type = pair.getName().substring(pair.getName().indexOf('!') + 1);
            if (type.startsWith("org.restante.") && type.contains(".boundary.")) {
                found.put(Class.forName(type), context.lookup(BOUND_IN + "/" + pair.getName()));
            }
        }
        return found;
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? (Object) 0L : null;
    }
}
