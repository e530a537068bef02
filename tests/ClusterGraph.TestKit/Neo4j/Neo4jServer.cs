using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ClusterGraph.TestKit.Files;

namespace ClusterGraph.TestKit.Neo4j;

/// <summary>
/// A real Neo4j server for tests. It is the one that <c>CLUSTERGRAPH_TEST_NEO4J_URI</c> names (with
/// <c>CLUSTERGRAPH_TEST_NEO4J_AUTH</c>), else one of its own from <c>CLUSTERGRAPH_NEO4J_HOME</c>, from
/// <c>../shared/neo4j</c> beside the repository, or from Docker.
/// </summary>
public sealed class Neo4jServer : IAsyncDisposable
{
    private const string Password = "clustergraph-test";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TempFolder? _home;
    private readonly ProcessStartInfo? _start;
    private Process? _process;

    private Neo4jServer(string uri, string bolt, string? auth, TempFolder? home, ProcessStartInfo? start)
    {
        (Uri, Bolt, Auth) = (uri, bolt, auth);
        (_home, _start) = (home, start);
    }

    /// <summary>Gets the address of the Query API; of a named server the one that was named.</summary>
    public string Uri { get; }

    /// <summary>Gets the address of Bolt; of a named server the one that was named.</summary>
    public string Bolt { get; }

    /// <summary>Gets user and password with a slash between; null when the server asks for none.</summary>
    public string? Auth { get; }

    /// <summary>Finds or starts a server and waits until it answers.</summary>
    /// <param name="isOwn">Whether it must be one that nobody else uses and that may be killed.</param>
    /// <param name="withDataScience">Whether the Graph Data Science procedures must be there.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static async Task<Neo4jServer> StartAsync(bool isOwn = false, bool withDataScience = false)
    {
        var named = Environment.GetEnvironmentVariable("CLUSTERGRAPH_TEST_NEO4J_URI");
        if (!isOwn && !withDataScience && !string.IsNullOrEmpty(named))
        {
            return new Neo4jServer(named, named, Environment.GetEnvironmentVariable("CLUSTERGRAPH_TEST_NEO4J_AUTH"), home: null, start: null);
        }

        var home = new TempFolder();
        var (http, bolt) = (FreePort(), FreePort());
        var server = new Neo4jServer(
            $"http://127.0.0.1:{http}", $"bolt://127.0.0.1:{bolt}", "neo4j/" + Password, home, CommandOf(home, http, bolt, withDataScience));
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts a server of one's own again after it was killed.</summary>
    public async Task StartAgainAsync()
    {
        _process = Process.Start(_start!)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var http = new HttpClient();
        var clock = Stopwatch.StartNew();
        while (!await AnswersAsync(http))
        {
            if (clock.Elapsed > Patience || _process.HasExited)
            {
                throw new InvalidOperationException("The Neo4j server for tests did not start.");
            }

            await Task.Delay(100);
        }
    }

    /// <summary>Ends the server at once, as a power failure would.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await KillAsync();
        }

        _process?.Dispose();
        _home?.Delete();
    }

    private static ProcessStartInfo CommandOf(TempFolder home, int http, int bolt, bool withDataScience)
    {
        var beside = Path.Combine(Root(), "..", "shared", "neo4j", "run");
        if (Environment.GetEnvironmentVariable("CLUSTERGRAPH_NEO4J_HOME") is { Length: > 0 } installed)
        {
            return InstalledCommand(installed, home, http, bolt);
        }

        if (File.Exists(beside))
        {
            List<string> args =
                ["--home", home.Path, "--http", $"{http}", "--bolt", $"{bolt}", "--password", Password, "--heap", "1g"];
            return Command(Path.GetFullPath(beside), withDataScience ? [.. args, "--gds"] : args);
        }

        return Command(
            "docker",
            [
                "run", "--rm", "-p", $"127.0.0.1:{http}:7474", "-p", $"127.0.0.1:{bolt}:7687",
                "-e", "NEO4J_AUTH=neo4j/" + Password, "-e", "NEO4J_dbms_usage__report_enabled=false", "neo4j:5.26-community",
            ]);
    }

    private static ProcessStartInfo InstalledCommand(string installed, TempFolder home, int http, int bolt)
    {
        var conf = Directory.CreateDirectory(Path.Combine(home.Path, "conf")).FullName;
        File.WriteAllLines(Path.Combine(conf, "neo4j.conf"),
        [
            "server.default_listen_address=127.0.0.1",
            $"server.http.listen_address=127.0.0.1:{http}",
            $"server.bolt.listen_address=127.0.0.1:{bolt}",
            "server.directories.data=" + Path.Combine(home.Path, "data"),
            "server.directories.logs=" + Path.Combine(home.Path, "logs"),
            "dbms.usage_report.enabled=false",
        ]);
        var password = Command(Path.Combine(installed, "bin", "neo4j-admin"), ["dbms", "set-initial-password", Password]);
        password.Environment["NEO4J_CONF"] = conf;
        using (var done = Process.Start(password)!)
        {
            done.WaitForExit();
        }

        var start = Command(Path.Combine(installed, "bin", "neo4j"), ["console"]);
        start.Environment["NEO4J_CONF"] = conf;
        return start;
    }

    private static ProcessStartInfo Command(string file, IEnumerable<string> args) =>
        new(file, args) { RedirectStandardOutput = true, RedirectStandardError = true };

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ClusterGraph.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("There is no ClusterGraph.sln above the tests.");
        }

        return folder;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync(new Uri(Uri));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
