using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ClusterGraph.Server.Hosting;

/// <summary>Serves the built pages from memory, compressed once. A file that is built anew is read anew.</summary>
internal sealed class StaticPages(IFileProvider files)
{
    private static readonly FileExtensionContentTypeProvider Types = new();
    private readonly ConcurrentDictionary<string, Page> _pages = new(StringComparer.Ordinal);

    /// <summary>Answers a GET or HEAD for a file.</summary>
    /// <returns>False when there is no such file.</returns>
    public async Task<bool> TryServeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value is null or "/" ? "/index.html" : context.Request.Path.Value;
        var file = files.GetFileInfo(path);
        if (!file.Exists || file.IsDirectory || path.Contains("/.", StringComparison.Ordinal)
            || !Types.TryGetContentType(path, out var type))
        {
            return false;
        }

        if (!_pages.TryGetValue(path, out var page) || page.Modified != file.LastModified)
        {
            page = _pages[path] = await ReadAsync(file, type, context.RequestAborted);
        }

        await SendAsync(context, page, path);
        return true;
    }

    private static async Task SendAsync(HttpContext context, Page page, string path)
    {
        var (request, response) = (context.Request, context.Response);
        var isGzip = page.Gzip is not null && request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal);
        var body = isGzip ? page.Gzip! : page.Plain;
        response.ContentType = page.Type;
        response.Headers.ETag = page.Tag;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        // Files under /assets carry a hash of their content in their name; pages must always be asked for again.
        response.Headers.CacheControl = path.StartsWith("/assets/", StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable" : "no-cache";
        if (request.Headers.IfNoneMatch.Contains(page.Tag, StringComparer.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.Headers.ContentEncoding = isGzip ? "gzip" : StringValues.Empty;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static async Task<Page> ReadAsync(IFileInfo file, string type, CancellationToken cancellation)
    {
        using var plain = new MemoryStream();
        await using (var stream = file.CreateReadStream())
        {
            await stream.CopyToAsync(plain, cancellation);
        }

        var bytes = plain.ToArray();
        var isText = type.StartsWith("text/", StringComparison.Ordinal)
            || type is "image/svg+xml" or "application/json" or "application/javascript";
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"";
        return new Page(
            file.LastModified, isText ? type + "; charset=utf-8" : type, tag, bytes, isText ? Compress(bytes) : null);
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private sealed record Page(DateTimeOffset Modified, string Type, string Tag, byte[] Plain, byte[]? Gzip);
}
