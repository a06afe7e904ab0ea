package vn.drugfree.mail;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Chooses between the configured SMTP server (Spring Boot's own sender) and the mail folder. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    @Conditional(NoMailServerConfigured.class)
    @ConditionalOnMissingBean(JavaMailSender.class)
    JavaMailSender mailFolder(@Value("${drugfree.data-folder}") Path dataFolder, Clock clock) {
        return new MailFolder(dataFolder.resolve("mail"), clock);
    }
}
