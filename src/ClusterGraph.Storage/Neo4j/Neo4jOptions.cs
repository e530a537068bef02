namespace ClusterGraph.Storage.Neo4j;

/// <summary>Where a Neo4j server is and how to get in.</summary>
public sealed record Neo4jOptions
{
    /// <summary>Gets the address, with <c>http</c> or <c>https</c> (Query API), or <c>bolt</c>, <c>neo4j</c> and these with <c>+s</c>.</summary>
    public required Uri Server { get; init; }

    /// <summary>Gets the name of the database.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>Gets the user; null when the server asks for none.</summary>
    public string? User { get; init; }

    /// <summary>Gets the password.</summary>
    public string? Password { get; init; }

    /// <summary>Gets how long one statement may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Gets how long making a connection may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Reads an address such as <c>http://127.0.0.1:7474/neo4j</c>; the path, if any, names the database.</summary>
    /// <param name="address">The address; it holds neither user nor password.</param>
    /// <param name="auth">User and password, with a slash between; null when the server asks for none.</param>
    /// <returns>The options.</returns>
    /// <exception cref="StoreOpenException">The address or the user and password are not of this form.</exception>
    public static Neo4jOptions Read(string address, string? auth)
    {
        var uri = ReadAddress(address);
        var (user, password) = ReadAuth(auth);
        var database = uri.AbsolutePath.Trim('/');
        return new Neo4jOptions
        {
            Server = new Uri(uri.GetLeftPart(UriPartial.Authority) + "/"),
            Database = database.Length == 0 ? "neo4j" : Uri.UnescapeDataString(database),
            User = user,
            Password = password,
        };
    }

    private static bool IsScheme(string scheme) =>
        scheme is "http" or "https" or "bolt" or "bolt+s" or "bolt+ssc" or "neo4j" or "neo4j+s" or "neo4j+ssc";

    private static Uri ReadAddress(string address)
    {
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) || !IsScheme(uri.Scheme) || uri.Host.Length == 0)
        {
            throw new StoreOpenException($"'{address}' is no address of a Neo4j server; write it like http://127.0.0.1:7474.");
        }

        return uri.UserInfo.Length == 0
            ? uri
            : throw new StoreOpenException("User and password do not belong into the address; put them into a file and name it.");
    }

    private static (string? User, string? Password) ReadAuth(string? auth)
    {
        if (auth is null)
        {
            return (null, null);
        }

        var slash = auth.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            ? (auth[..slash], auth[(slash + 1)..])
            : throw new StoreOpenException("User and password of Neo4j are written as one line with a slash between: neo4j/secret.");
    }
}
