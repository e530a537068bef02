using ClusterGraph.Core.Changes;
using ClusterGraph.Server.Access;
using ClusterGraph.Server.Hosting;

namespace ClusterGraph.Server.Hubs;

/// <summary>Writes to the security log when somebody asks for what their role may not do. The room refuses it.</summary>
internal sealed class OpWatch(ILogger<OpWatch> log)
{
    /// <summary>Looks at a submission.</summary>
    public void Note(Visit visit, Outcome<Submission> call)
    {
        if (call.IsOk && call.Value.Ops.FirstOrDefault(op => !Permissions.Allows(visit.Role, op.OpName)) is { } op)
        {
            log.ForbiddenOp(visit.Member.Participant.Value, op.OpName, visit.Map.Value, visit.Role.ToString());
        }
    }
}
