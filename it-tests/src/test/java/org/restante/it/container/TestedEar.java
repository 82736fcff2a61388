package org.restante.it.container;

import java.io.File;
import java.net.URISyntaxException;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it is delivered, with one web module more that holds the tests. */
final class TestedEar {

    private static final String APPLICATION = """
            <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
              <application-name>restante</application-name>
              <initialize-in-order>true</initialize-in-order>
              <module><ejb>restante-ejb.jar</ejb></module>
              <module><web><web-uri>restante-web.war</web-uri><context-root>/</context-root></web></module>
              <module><web><web-uri>test.war</web-uri><context-root>/test</context-root></web></module>
              <library-directory>lib</library-directory>
            </application>
            """;

    private TestedEar() {}

    static EnterpriseArchive create() {
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "test.war")
                .addPackage(TestedEar.class.getPackage())
                .addAsLibraries(jar(Assertions.class), jar(ByteBuddy.class))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsManifestResource(new StringAsset("Dependencies: org.wildfly.security.elytron\n"), "MANIFEST.MF");
        tests.delete("/WEB-INF/classes/" + ContainerSession.class.getName().replace('.', '/') + ".class");
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("restante.ear")))
                .setApplicationXML(new StringAsset(APPLICATION))
                .addAsModule(Testable.archiveToTest(tests));
    }

    private static File jar(Class<?> of) {
        try {
            return new File(
                    of.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
