package org.anlan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.problem.Refusal.Reason;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What the framework finds wrong with a request before a handler sees it, told as a refusal. */
final class RequestFaults {

    private static final long MEBIBYTE = 1L << 20;

    private RequestFaults() {}

    /** Empty: nothing that is known of; the status alone must say it. */
    static Optional<Refusal> find(Exception fault) {
        return Optional.ofNullable(
                switch (fault) {
                    case HttpMessageNotReadableException unreadable -> BodyFaults.of(unreadable);
                    case MissingServletRequestParameterException missing ->
                        missing("parameter-missing", "参数", missing.getParameterName());
                    case MissingServletRequestPartException missing ->
                        missing("part-missing", "表单项", missing.getRequestPartName());
                    case MissingRequestHeaderException missing ->
                        missing("header-missing", "请求头", missing.getHeaderName());
                    case TypeMismatchException wrong -> malformed(wrong);
                    case HttpRequestMethodNotSupportedException wrong -> method(wrong);
                    case HttpMediaTypeNotSupportedException wrong -> contentType(wrong);
                    case HttpMediaTypeNotAcceptableException wrong -> answerType(wrong);
                    case MaxUploadSizeExceededException large -> tooLarge(large);
                    case MultipartException broken -> brokenForm();
                    case NoResourceFoundException nothing -> nowhere(nothing.getResourcePath());
                    case NoHandlerFoundException nothing -> nowhere(nothing.getRequestURL());
                    default -> null;
                });
    }

    private static Refusal missing(String code, String kind, String name) {
        return Refusal.badInput(
                code, "请求缺少内容", new Reason(name, "缺少" + kind + " " + name + "。", "补上" + kind + " " + name + "，再提交。"));
    }

    private static Refusal malformed(TypeMismatchException wrong) {
        String name = wrong instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : wrong.getPropertyName();
        String subject = name == null ? "地址里的值" : "参数 " + name + " 的值";
        return Refusal.badInput(
                "parameter-malformed",
                "请求的参数有误",
                new Reason(
                        name,
                        subject + "“" + BodyFaults.shortened(wrong.getValue()) + "”不对。",
                        "应为" + Expected.of(wrong.getRequiredType()) + "。"));
    }

    private static Refusal method(HttpRequestMethodNotSupportedException wrong) {
        Set<HttpMethod> right = wrong.getSupportedHttpMethods();
        return refusal(
                405,
                "method-not-allowed",
                "这个地址不支持这种操作",
                "这个地址不接受 " + wrong.getMethod() + " 请求。",
                right == null || right.isEmpty()
                        ? "对照接口文档换一种请求方法。"
                        : "改用 " + right.stream().map(HttpMethod::name).sorted().collect(Collectors.joining("、")) + "。");
    }

    private static Refusal contentType(HttpMediaTypeNotSupportedException wrong) {
        MediaType given = wrong.getContentType();
        return refusal(
                415,
                "unsupported-media-type",
                "不支持这种内容类型",
                given == null
                        ? "请求没有写明内容类型（请求头 Content-Type）。"
                        : "这个地址不接受 " + given.getType() + "/" + given.getSubtype() + " 的内容。",
                "请求头 Content-Type 改用 " + typesOf(wrong) + "。");
    }

    private static Refusal answerType(HttpMediaTypeNotAcceptableException wrong) {
        return refusal(
                406,
                "not-acceptable",
                "给不出要求的内容类型",
                "请求头 Accept 要求的类型，这个地址给不出。",
                "请求头 Accept 改用 " + typesOf(wrong) + "。");
    }

    private static String typesOf(HttpMediaTypeException wrong) {
        String types = wrong.getSupportedMediaTypes().stream()
                .filter(MediaType::isConcrete)
                .map(type -> type.getType() + "/" + type.getSubtype())
                .distinct()
                .collect(Collectors.joining("、"));
        return types.isEmpty() ? MediaType.APPLICATION_JSON_VALUE : types;
    }

    private static Refusal tooLarge(MaxUploadSizeExceededException large) {
        long mostBytes = large.getMaxUploadSize();
        for (Throwable cause = large.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SizeException size) {
                mostBytes = size.getPermittedSize();
            }
        }
        String most = mostBytes < MEBIBYTE ? "" : "最多 " + mostBytes / MEBIBYTE + " MB。";
        return refusal(413, "too-large", "文件太大", "上传的内容超过了上限。" + most, "压缩或拆成几个文件，再上传。");
    }

    private static Refusal brokenForm() {
        return Refusal.badInput(
                "form-unreadable", "上传没有完成", Reason.of("表单不完整，或不是 multipart/form-data。", "选好文件，在网络稳定时重新上传。"));
    }

    private static Refusal nowhere(@Nullable String path) {
        String shown = path == null || path.isEmpty()
                ? ""
                : "“" + BodyFaults.shortened("/" + path.replaceFirst("^/", "")) + "”";
        return refusal(404, "no-such-address", "没有这个地址", "地址" + shown + "不存在。", "检查地址有没有写错，或从首页重新进入。");
    }

    private static Refusal refusal(int status, String code, String title, String text, String remedy) {
        return new Refusal(status, code, title, List.of(Reason.of(text, remedy)));
    }
}
