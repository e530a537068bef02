using ClusterGraph.Core.Participants;
using ClusterGraph.Server.Play;

namespace ClusterGraph.Server.Tests.Support;

/// <summary>A map with nobody in its room but its facilitator.</summary>
internal sealed record TestRoom(
    TestServer Server, ApiClient Facilitator, string Map, string Code, IReadOnlyDictionary<Role, string> Links)
{
    /// <summary>A browser that joined with the code.</summary>
    public async Task<ApiClient> PersonAsync()
    {
        var api = Server.Stranger();
        await api.JoinByCodeAsync(Code, CancellationToken.None);
        return api;
    }

    /// <summary>A browser that joined with the link of a role.</summary>
    public async Task<ApiClient> WithRoleAsync(Role role)
    {
        var api = Server.Stranger();
        await api.JoinByLinkAsync(Links[role], CancellationToken.None);
        return api;
    }

    /// <summary>A participant on the hub.</summary>
    public async Task<HubPerson> EnterAsync(string client = "tab-1") =>
        await HubPerson.EnterAsync(await PersonAsync(), Map, client);
}
