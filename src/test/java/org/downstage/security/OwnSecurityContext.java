package org.downstage.security;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Who is signed in stands in one static holder, which each new application context points at a
 * strategy of its own. A run of tests keeps several contexts; this points the holder back at that
 * of the context under test.
 */
public class OwnSecurityContext extends AbstractTestExecutionListener {

    @Override
    public int getOrder() {
        return 3000;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(SecurityContextHolderStrategy.class)
                    .ifUnique(SecurityContextHolder::setContextHolderStrategy);
        }
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        beforeTestClass(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        beforeTestClass(test);
    }
}
