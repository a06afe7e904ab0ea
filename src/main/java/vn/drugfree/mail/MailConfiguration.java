package vn.drugfree.mail;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/** Chooses between the configured SMTP server, with Spring Boot's settings, and the mail folder. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    Postman postman(
            @Value("${spring.mail.host:}") String host,
            ObjectProvider<JavaMailSenderImpl> smtp,
            @Value("${drugfree.data-folder}") Path dataFolder,
            Clock clock) {
        return StringUtils.hasText(host)
                ? new SmtpPostman(smtp.getObject())
                : new MailFolder(dataFolder.resolve("mail"), clock);
    }
}
