package vn.drugfree;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The process engine of a district's drug-prevention plan. */
@SpringBootApplication
public class DrugfreeApplication {

    public static void main(String[] arguments) {
        // Cron timers, filters and due dates mean Vietnamese days wherever the server stands.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
        SpringApplication.run(DrugfreeApplication.class, arguments);
    }
}
