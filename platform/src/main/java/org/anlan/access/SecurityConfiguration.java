package org.anlan.access;

import java.time.Clock;
import java.util.List;
import org.anlan.problem.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(10);
    }

    /** Each request is observed as a whole; an observation around each filter as well costs more than it tells. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            Sessions sessions,
            Scopes scopes,
            KeyDoor keyDoor,
            Clock clock,
            JsonMapper json,
            @Value("${anlan.metrics.token:}") String metricsToken) {
        RefusalWriter refusals = new RefusalWriter(json);
        AccessDeniedHandler denied = (request, response, exception) -> refusals.write(
                response, new Refusal(403, "csrf", "页面已过期", List.of(Refusal.Reason.of("请求没有带上有效的防伪令牌。", "刷新页面后重试。"))));
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.spa()
                        .ignoringRequestMatchers("/local-sms/**", "/sms-gateway/**")
                        .ignoringRequestMatchers(ActorFilter::bearsKey))
                .addFilterBefore(new ActorFilter(sessions, scopes, keyDoor, clock, refusals), CsrfFilter.class)
                .addFilterAfter(new MetricsGate(metricsToken, refusals), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(handling -> handling.accessDeniedHandler(denied))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'"))
                        .referrerPolicy(policy -> {}))
                .build();
    }

    @Bean
    WebMvcConfigurer allowedHandlers(Commands commands) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AllowedInterceptor(commands))
                        .addPathPatterns("/api/**", "/local-sms/**", "/sms-gateway/**")
                        .excludePathPatterns("/api/openapi");
            }
        };
    }
}
