package org.anlan;

import org.anlan.database.CannotStart;
import org.anlan.database.SystemWork;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The whole of Anlan in one process: web, ingest, database, front. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class AnlanApplication {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(AnlanApplication.class);
        application.setRegisterShutdownHook(false);
        application.addListeners(
                (ApplicationEnvironmentPreparedEvent prepared) -> requirePorts(prepared.getEnvironment()));
        application.addInitializers(AnlanApplication::stopWithTheProcess);
        try {
            application.run(arguments);
        } catch (RuntimeException e) {
            if (CannotStart.within(e).isPresent()) {
                System.exit(1);
            }
            throw e;
        }
    }

    /** Also while it still starts: then the close waits for the start and takes everything down again. */
    private static void stopWithTheProcess(ConfigurableApplicationContext context) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> SystemWork.run("stop", context::close), "stop"));
    }

    private static void requirePorts(Environment environment) {
        Ports.requireFree(environment.getProperty("server.port", Integer.class, 8080), "网页", "--port");
        Ports.requireFree(environment.getProperty("anlan.mqtt.port", Integer.class, 1883), "MQTT ", "--mqtt-port");
    }
}
