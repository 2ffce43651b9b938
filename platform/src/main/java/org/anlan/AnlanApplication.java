package org.anlan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The whole of Anlan in one process: web, ingest, database, front. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class AnlanApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AnlanApplication.class, arguments);
    }
}
