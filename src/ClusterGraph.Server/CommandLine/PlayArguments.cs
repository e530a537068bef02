using System.CommandLine;

namespace ClusterGraph.Server.CommandLine;

/// <summary>What can be said about a replay.</summary>
internal sealed record PlayArguments(
    Option<string?> Name, Option<int> People, Option<double> Speed, Option<int> Seed, Option<string?> Link,
    Option<int> Port, Option<bool> Lan, Option<bool> Exit)
{
    /// <summary>Makes the options.</summary>
    public static PlayArguments Make() => new(
        new Option<string?>("--play") { Description = "The demonstration cluster to replay, such as palar-valley, or a map file." },
        new Option<int>("--people") { Description = "How many people type, 1 to 500.", DefaultValueFactory = _ => 40 },
        new Option<double>("--speed")
        {
            Description = "How many times faster than people, 0.1 to 1000.",
            DefaultValueFactory = _ => 1,
        },
        new Option<int>("--seed") { Description = "Mixes order and pauses; the same number gives the same workshop.", DefaultValueFactory = _ => 1 },
        new Option<string?>("--link")
        {
            Description = "The facilitator's link of a server that runs already; without it one is started here.",
        },
        CommonOptions.Port(),
        CommonOptions.Lan(),
        new Option<bool>("--exit") { Description = "Stop when the replay is over instead of going on serving." });
}
