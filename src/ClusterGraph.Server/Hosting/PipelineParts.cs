using ClusterGraph.Core.Changes;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.FileProviders;

namespace ClusterGraph.Server.Hosting;

/// <summary>The parts of the request pipeline that are ours.</summary>
internal static class PipelineParts
{
    /// <summary>Turns every failure into a problem document; a defect says nothing of its cause.</summary>
    public static void UseProblems(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("ClusterGraph.Server");
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            SuppressDiagnosticsCallback = _ => true,
            ExceptionHandler = context => FailedAsync(context, log),
        });
        app.UseStatusCodePages(status => EmptyAnswerAsync(status.HttpContext));
    }

    /// <summary>Serves the built pages for everything that is not the API.</summary>
    public static void UsePages(this WebApplication app, ServerOptions options)
    {
        if (WebRoot.Find(options.WebRoot) is not { } folder)
        {
            app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("ClusterGraph.Server").NoPages();
            return;
        }

        var files = new PhysicalFileProvider(folder);
        app.Lifetime.ApplicationStopped.Register(files.Dispose);
        var pages = new StaticPages(files);
        app.Use(async (context, next) =>
        {
            var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
            if (!isRead || !await pages.TryServeAsync(context))
            {
                await next(context);
            }
        });
    }

    private static Task FailedAsync(HttpContext context, ILogger log)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (failure is BadHttpRequestException bad)
        {
            var code = bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? ErrorCode.TooLarge : ErrorCode.BadFrame;
            return Problems.WriteAsync(context, code, "The request cannot be read.");
        }

        if (failure is not OperationCanceledException)
        {
            log.RequestFailed(failure ?? new InvalidOperationException("A request failed without an exception."));
        }

        return Results.Problem(
            "Something went wrong on the server; nothing was changed.", statusCode: StatusCodes.Status500InternalServerError,
            extensions: new Dictionary<string, object?> { ["code"] = "busy" }).ExecuteAsync(context);
    }

    private static Task EmptyAnswerAsync(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => Problems.WriteAsync(context, ErrorCode.NotFound, "There is nothing at this address."),
        StatusCodes.Status413PayloadTooLarge => Problems.WriteAsync(context, ErrorCode.TooLarge, "The request is too large."),
        StatusCodes.Status415UnsupportedMediaType => Problems.WriteAsync(
            context, ErrorCode.UnsupportedFormat, "The body is in a format that this address does not take."),
        StatusCodes.Status400BadRequest => Problems.WriteAsync(context, ErrorCode.InvalidField, "The request cannot be read."),
        var status => Results.Problem(
            "The request cannot be answered.", statusCode: status,
            extensions: new Dictionary<string, object?> { ["code"] = ChangeError.WireName(ErrorCode.BadFrame) }).ExecuteAsync(context),
    };
}
