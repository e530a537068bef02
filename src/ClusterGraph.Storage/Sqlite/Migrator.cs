using System.Globalization;
using System.Reflection;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>
/// Brings a database to the newest schema. Every step and its version number are one transaction: an interrupted
/// upgrade is found at the version before and goes on from there.
/// </summary>
internal static class Migrator
{
    private const string Folder = "Migrations/";

    /// <summary>Gets the steps of this version of the program, oldest first.</summary>
    public static IReadOnlyList<Migration> All { get; } = ReadAll();

    /// <summary>Applies the steps that the database lacks.</summary>
    /// <exception cref="StoreOpenException">The database was written by a newer version.</exception>
    public static void Upgrade(SqliteSession session, IReadOnlyList<Migration> migrations)
    {
        var version = (long)session.Scalar("PRAGMA user_version")!;
        if (version > migrations.Count)
        {
            throw new StoreOpenException(
                $"The database has version {version}, this program knows up to {migrations.Count}: use a newer program.");
        }

        foreach (var migration in migrations.Where(m => m.Version > version))
        {
            Apply(session, migration);
        }
    }

    private static void Apply(SqliteSession session, Migration migration)
    {
        session.Execute("BEGIN IMMEDIATE");
        try
        {
            using (var script = session.Connection.CreateCommand())
            {
                script.CommandText = migration.Sql;
                script.ExecuteNonQuery();
            }

            session.Execute($"PRAGMA user_version = {migration.Version}");
            session.Execute("COMMIT");
        }
        catch
        {
            if (session.InTransaction)
            {
                session.Execute("ROLLBACK");
            }

            throw;
        }
    }

    private static List<Migration> ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new Migration(VersionOf(name), Text(assembly, name))),
        ];
    }

    private static int VersionOf(string name) =>
        int.Parse(name.AsSpan(Folder.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
