using System.Text.Encodings.Web;
using System.Text.Json;
using ClusterGraph.Benchmarks.Measuring;

namespace ClusterGraph.Benchmarks.Pages;

/// <summary>Where results wait for the page: one JSON file a measurement, the latest run only.</summary>
internal sealed class ResultFolder(string root, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Path { get; } = Directory.CreateDirectory(System.IO.Path.Combine(root, "artifacts", "benchmarks")).FullName;

    public void Save(string name, IReadOnlyList<Row> rows, IReadOnlyList<string> notes)
    {
        var result = new Result(name, clock.GetUtcNow(), Host.Load(), rows, notes);
        File.WriteAllText(System.IO.Path.Combine(Path, name + ".json"), JsonSerializer.Serialize(result, Json));
        Console.WriteLine();
        foreach (var row in rows)
        {
            Console.WriteLine($"{row.Verdict,-7} {row.What}: {row.Seen} (target {row.Target}, gate {row.Gate})");
        }

        foreach (var note in notes)
        {
            Console.WriteLine("        " + note);
        }
    }

    public IReadOnlyList<Result> Load() =>
    [
        .. Directory.EnumerateFiles(Path, "*.json")
            .Select(file => JsonSerializer.Deserialize<Result>(File.ReadAllText(file), Json)!),
    ];
}
