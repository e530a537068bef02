namespace ClusterGraph.Server.Tests.Kills;

/// <summary>What a series of kills has shown.</summary>
/// <param name="Kills">How often the server was killed.</param>
/// <param name="WhileStarting">How many of them hit it while it started.</param>
/// <param name="Revisions">How many changes the map had at the end.</param>
/// <param name="Acknowledged">How many submissions their senders saw on the map.</param>
/// <param name="Rejected">How many submissions were refused for good.</param>
/// <param name="Compared">How many shown changes were compared with the journal.</param>
/// <param name="Violations">What must not be.</param>
internal sealed record KillReport(
    int Kills, int WhileStarting, long Revisions, int Acknowledged, int Rejected, int Compared, IReadOnlyList<string> Violations)
{
    public override string ToString() =>
        $"{Kills} kills ({WhileStarting} while starting), {Revisions} revisions, {Acknowledged} acknowledged, {Rejected} refused by the rules, {Compared} shown changes compared, {Violations.Count} violations";
}
