using System.Diagnostics;
using ClusterGraph.TestKit.Files;

namespace ClusterGraph.Server.Tests.Shared;

/// <summary>A real nginx before several servers: all of one map go to the same one, as long as it answers.</summary>
internal sealed class Nginx : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Process _process;

    public Nginx(int port, IEnumerable<int> servers)
    {
        Address = new Uri($"http://127.0.0.1:{port}");
        var upstreams = string.Concat(servers.Select(s => $"server 127.0.0.1:{s} max_fails=1 fail_timeout=2s;\n"));
        File.WriteAllText(_folder.File("nginx.conf"), $$"""
            daemon off; master_process off; pid {{_folder.File("nginx.pid")}}; error_log stderr warn;
            events { worker_connections 4096; }
            http {
              access_log off;
              client_body_temp_path {{_folder.Path}}; proxy_temp_path {{_folder.Path}}; fastcgi_temp_path {{_folder.Path}};
              uwsgi_temp_path {{_folder.Path}}; scgi_temp_path {{_folder.Path}};
              map $uri $room { ~^/(hub|api)/maps/(?<name>[^/]+) $name; default ""; }
              map $http_upgrade $connection_upgrade { default upgrade; "" close; }
              upstream rooms { hash $room consistent; {{upstreams}} }
              server {
                listen 127.0.0.1:{{port}};
                location / {
                  proxy_pass http://rooms; proxy_http_version 1.1;
                  proxy_set_header Host $http_host;
                  proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $connection_upgrade;
                  proxy_connect_timeout 2s; proxy_read_timeout 5s;
                  proxy_next_upstream error timeout non_idempotent;
                }
              }
            }
            """);
        _process = Process.Start(new ProcessStartInfo("nginx", ["-p", _folder.Path, "-c", _folder.File("nginx.conf"), "-e", "stderr"])
        {
            RedirectStandardError = true,
            Environment = { ["PATH"] = Environment.GetEnvironmentVariable("PATH") + ":/usr/sbin" },
        })!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete();
    }
}
